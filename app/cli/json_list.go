package cli

import "bufio"

// streamList prints a list for scripts item by item. A large list stands in memory
// once already, so its rows are not gathered a second time.
func streamList(out *bufio.Writer, n int, item func(i int) error) error {
	out.WriteByte('[') // what cannot be written shows at the end
	for i := range n {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := item(i); err != nil {
			return err
		}
	}
	return out.WriteByte(']')
}
