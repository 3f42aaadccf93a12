package figure

// squarify divides area among sizes so that every piece has the surface of its
// share and is as near to a square as can be (Bruls, Huizing and Van Wijk). The
// sizes stay in order, which should be from large to small; a size of 0 or less gets an empty rectangle.
func squarify(sizes []float64, area Rect) []Rect {
	pieces := make([]Rect, len(sizes))
	total := 0.0
	for _, s := range sizes {
		total += max(0, s)
	}
	if total <= 0 || area.area() <= 0 {
		return pieces
	}
	scale := area.area() / total
	free := area
	for start := 0; start < len(sizes); {
		side := min(free.W, free.H)
		end, sum := start+1, max(0, sizes[start])*scale
		for end < len(sizes) && sizes[end] > 0 {
			next := sum + sizes[end]*scale
			if worst(sizes[start:end+1], scale, next, side) > worst(sizes[start:end], scale, sum, side) {
				break
			}
			end, sum = end+1, next
		}
		free = layRow(pieces[start:end], sizes[start:end], scale, sum, free)
		start = end
	}
	return pieces
}

// worst returns the largest aspect ratio in a row of the given sizes along side.
func worst(row []float64, scale, sum, side float64) float64 {
	ratio := 0.0
	for _, size := range row {
		if area := max(0, size) * scale; area > 0 {
			ratio = max(ratio, side*side*area/(sum*sum), sum*sum/(side*side*area))
		}
	}
	return ratio
}

// layRow puts a row of pieces along the shorter side of free and returns what is left.
func layRow(pieces []Rect, row []float64, scale, sum float64, free Rect) Rect {
	if sum <= 0 || free.W <= 0 || free.H <= 0 {
		return free
	}
	wide := free.W >= free.H
	depth := sum / min(free.W, free.H)
	offset := 0.0
	for i, size := range row {
		length := max(0, size) * scale / depth
		if wide {
			pieces[i] = Rect{X: free.X, Y: free.Y + offset, W: depth, H: length}
		} else {
			pieces[i] = Rect{X: free.X + offset, Y: free.Y, W: length, H: depth}
		}
		offset += length
	}
	if wide {
		free.X, free.W = free.X+depth, max(0, free.W-depth)
	} else {
		free.Y, free.H = free.Y+depth, max(0, free.H-depth)
	}
	return free
}
