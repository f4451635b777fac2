package change

import "customs.example/runner/reference"

// Customer changes Cloud Channel's resource wherever a linked one is answered.
func Customer(edit func(answer Object)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Import.Render
		r.Import.Render = func(customer reference.Customer, identity reference.Identity) Object {
			answer := next(customer, identity)
			if _, linked := answer["cloudIdentityInfo"]; linked {
				edit(answer)
			}
			return answer
		}
	})
}

// Profile changes the Directory's resource wherever it is answered.
func Profile(edit func(answer Object)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Directory.Render
		r.Directory.Render = func(identity reference.Identity) Object {
			answer := next(identity)
			edit(answer)
			return answer
		}
	})
}

// ChannelError changes the member error of Cloud Channel's refusals.
func ChannelError(edit func(err *reference.Error, body Object)) Change {
	return Rules(func(r *reference.Rules) { r.Wire.ChannelError = edited(r.Wire.ChannelError, edit) })
}

// DirectoryError changes the member error of the Directory's refusals.
func DirectoryError(edit func(err *reference.Error, body Object)) Change {
	return Rules(func(r *reference.Rules) { r.Wire.DirectoryError = edited(r.Wire.DirectoryError, edit) })
}

func edited(next func(*reference.Error) any, edit func(err *reference.Error, body Object)) func(*reference.Error) any {
	return func(err *reference.Error) any {
		body := next(err).(Object)
		edit(err, body["error"].(Object))
		return body
	}
}
