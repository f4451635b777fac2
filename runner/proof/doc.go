// Package proof shows what the suite is worth: that it catches every deliberate
// fault of the reference by the requirement that the fault breaks, and that it
// fails neither the healthy reference nor any permitted variant of it.
package proof
