package invariant_test

import "testing"

// TestOneCallerMaySeeMore has what follows from earlier answers follow for whom
// they were made: where nobody is shown, it follows for what both show.
func TestOneCallerMaySeeMore(t *testing.T) {
	full := contacted(`"phoneNumber":"+15558675309"`)
	for _, tt := range []struct {
		name         string
		first, later change
		answer, want string
	}{
		{"one caller", by("caller-1"), by("caller-1"), contacted(), fails},
		{"nobody shown", by("anonymous"), by("anonymous"), contacted(), holds},
		{"nobody shown, another value", by("anonymous"), by("anonymous"), profile(), fails},
		{"two callers", by("caller-1"), by("caller-2"), contacted(), nothing},
		{"one caller shown", by("caller-1"), by("anonymous"), contacted(), nothing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			traffic := inTurn(all{puts(id, contact, 200, full, tt.first), gets(id, 200, tt.answer, tt.later)})
			if got := outcome(t, "directory.update.round-trip/read", traffic); got != tt.want {
				t.Errorf("the rule %s, want: it %s", got, tt.want)
			}
		})
	}
}
