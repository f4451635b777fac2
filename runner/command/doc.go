// Package command is the customs command: one file a subcommand, each with its
// options, how they are parsed, what it runs and how it shows the result.
package command
