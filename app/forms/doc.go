// Package forms holds what pages share: forms, panes, lists of items, and the questions
// that are asked from several pages.
package forms
