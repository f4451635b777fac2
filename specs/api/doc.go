// Package api is the two APIs as data: their operations, how one is addressed,
// and the codes that their documents name. It knows no spec and no target.
package api
