// Package app is Kader's window: it puts the frame and the pages together.
package app

import (
	"slices"

	"kader/app/frame"
	"kader/app/group"
	"kader/app/importing"
	"kader/app/meeting"
	"kader/app/people"
	"kader/app/plan"
	"kader/app/snapshot"
	"kader/app/start"
	"kader/app/today"
)

// Options says how the window starts.
type Options = frame.Options

// Run shows the window until it is closed, and returns the exit status.
func Run(o Options) int { return frame.Run(o, allRooms()) }

// allRooms puts the rooms of the window together.
func allRooms() frame.Rooms {
	return frame.Rooms{
		Entries: []frame.Entry{
			today.Entry(), snapshot.Entry(), people.Entry(), people.ConversationsEntry(), plan.Entry(), meeting.Entry(),
			group.Entry(),
		},
		Commands: allCommands,
		Welcome:  start.Welcome, Unlock: start.Unlock, Switch: start.Switch, Opened: group.Opened, Worker: group.AskWorker,
		Dropped: start.Dropped,
		Kept:    group.ShowKept,
		Lists:   importing.Lists(),
	}
}

// allCommands is the one table from which the menu and the shortcuts are made. Those of a
// menu stand in this order.
func allCommands(f *frame.Frame) []frame.Command {
	return slices.Concat(start.Commands(f), importing.Commands(f), frame.Commands(f), people.Commands(f),
		meeting.Commands(f))
}
