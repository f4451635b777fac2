package reference

import "testing"

func TestCallsUnderAnUnknownAccountLeaveNothingBehind(t *testing.T) {
	s := newState()
	for range 2 {
		if tx := s.begin("accounts/C0unknown"); !tx.Now.Equal(placed) {
			t.Errorf("the call was at %v, want %v", tx.Now, placed)
		}
	}
	if len(s.accounts) != 0 {
		t.Errorf("got the accounts %v, want none", s.accounts)
	}
}
