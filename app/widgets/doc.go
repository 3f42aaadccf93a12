// Package widgets holds the generic parts of Kader's window: a table, fields,
// cards, a rail. They know nothing of unions and own no texts: captions are
// passed in, and what the user does comes back through callbacks.
//
// Every part is reached with Tab, shows a ring while it has the keyboard and
// acts on Enter and Space. None starts a goroutine; use them from Fyne's
// thread only.
package widgets
