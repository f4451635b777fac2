package change

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
)

// Import wraps the whole method.
func Import(wrap func(c ImportCall) (Object, *reference.Error)) Change {
	return Rules(func(r *reference.Rules) {
		next := r.Methods.Import
		r.Methods.Import = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, parent reference.Parent, body []byte) (Object, *reference.Error) {
			message, _ := r.Import.Format.Decode(body)
			return wrap(ImportCall{r, tx, caller, parent, message, body, func() (Object, *reference.Error) {
				return next(r, tx, caller, parent, body)
			}})
		}
	})
}

// ImportAnswer changes what a successful import answers, or what it leaves behind.
func ImportAnswer(edit func(c ImportCall, answer Object)) Change {
	return Import(func(c ImportCall) (Object, *reference.Error) {
		answer, err := c.Next()
		if err == nil {
			edit(c, answer)
		}
		return answer, err
	})
}

// ImportRefusal changes how an import is refused.
func ImportRefusal(edit func(c ImportCall, err *reference.Error) *reference.Error) Change {
	return Import(func(c ImportCall) (Object, *reference.Error) {
		answer, err := c.Next()
		if err != nil {
			err = edit(c, err)
		}
		return answer, err
	})
}

// RecodeImport refuses with another code where an import is refused anyway.
func RecodeImport(code reference.Code, where func(c ImportCall, err *reference.Error) bool) Change {
	return ImportRefusal(func(c ImportCall, err *reference.Error) *reference.Error {
		if where(c, err) {
			return Refuse(code)
		}
		return err
	})
}

// RefuseImport refuses imports before any of their steps is taken.
func RefuseImport(code reference.Code, where func(c ImportCall) bool) Change {
	return Import(func(c ImportCall) (Object, *reference.Error) {
		if where(c) {
			return nil, Refuse(code)
		}
		return c.Next()
	})
}

// AfterImportRefusal writes, and keeps, though the import was refused.
func AfterImportRefusal(write func(c ImportCall, err *reference.Error)) Change {
	return ImportRefusal(func(c ImportCall, err *reference.Error) *reference.Error {
		write(c, err)
		c.Tx.Commit()
		return err
	})
}
