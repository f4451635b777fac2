// Command customs judges implementations of accounts.customers.import of Cloud
// Channel and of customers of the Admin SDK Directory.
package main

import (
	"os"

	"customs.example/runner/command"
)

func main() {
	code := command.Main(os.Args[1:])
	os.Exit(code)
}
