package widgets

// Distances on the 8-px grid. They do not grow with the text.
const (
	GapTiny   float32 = 4  // between a line and what belongs to it
	Gap       float32 = 8  // between parts of one group
	GapMedium float32 = 16 // between groups, and inside a card
	GapLarge  float32 = 24 // between cards
	GapPage   float32 = 32 // around a page
)

// Sizes that parts keep at normal text size.
const (
	FormWidth    float32 = 560 // widest form
	railWidth    float32 = 96
	RowHeight    float32 = 36 // of a table
	cornerRadius float32 = 10 // of a card
	ringWidth    float32 = 2  // of the keyboard focus
)
