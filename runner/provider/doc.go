// Package provider says where a spec's session comes from: the suite makes a
// world for it and puts it in place, directly or by a world hook, or a recording
// has what came of it. To specs every provider is the same.
package provider
