package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func responseFaults() []Fault {
	schema := func(id, line string, edit func(answer change.Object)) Fault {
		return Fault{id, requirement.ImportResponseSchema, nil, line, rendered(edit)}
	}
	return []Fault{
		schema("response-create-time-in-words", "createTime is a date in words", func(answer change.Object) {
			answer["createTime"] = "Wednesday, 21 October 2015"
		}),
		schema("response-update-time-is-a-number", "updateTime is a number of seconds", func(answer change.Object) {
			answer["updateTime"] = 1445460155
		}),
		schema("response-time-without-offset", "updateTime has no offset", func(answer change.Object) {
			answer["updateTime"] = strings.TrimSuffix(answer["updateTime"].(string), "Z")
		}),
		schema("response-customer-type-lower-case", "the customer type is in small letters", func(answer change.Object) {
			info := answer["cloudIdentityInfo"].(change.Object)
			if info["customerType"] == "DOMAIN" {
				info["customerType"] = "domain"
			}
		}),
		schema("response-address-lines-joined", "addressLines is a string", func(answer change.Object) {
			answer["orgPostalAddress"].(change.Object)["addressLines"] = "1 First Street"
		}),
		schema("response-language-is-a-number", "languageCode is a number", func(answer change.Object) { answer["languageCode"] = 9 }),
		{"response-name-of-the-caller", requirement.ImportResponseParent,
			also(requirement.ImportPartnerName, requirement.ImportOverwriteOwnAccountOnly, requirement.ImportOverwriteRepeatable,
				requirement.ImportOverwriteKeepsCreateTime, requirement.ImportConcurrentOneCustomer,
				requirement.JourneyPrimaryChangeConflicts, requirement.JourneyPrimaryChangeOverwrites), "a new customer's name lies under an account of its own", change.Rules(func(r *reference.Rules) {
				next := r.Import.Name
				r.Import.Name = func(tx *reference.Tx, i reference.Identity, request reference.ImportRequest) string {
					return next(tx, i, reference.ImportRequest{Parent: reference.Parent{Account: request.Parent.Account + "x"}})
				}
			})},
		{"response-name-under-partner-account", requirement.ImportResponseParent,
			also(requirement.ImportPartnerName, requirement.ImportOverwriteOwnAccountOnly), "a new customer under a partner is named below an account of the partner", change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if name := answer["name"].(string); c.Parent.Link != "" && answer["createTime"] == answer["updateTime"] && !c.Consents() {
					answer["name"] = "accounts/" + answer["channelPartnerId"].(string) + name[strings.Index(name, "/customers/"):]
				}
			})},
		{"response-two-domains", requirement.ImportResponseConsistent, nil,
			"cloudIdentityInfo names another primary domain", rendered(func(answer change.Object) {
				answer["cloudIdentityInfo"].(change.Object)["primaryDomain"] = "elsewhere.example"
			})},
		{"error-without-status", requirement.ImportErrorBody, nil,
			"an error names no google.rpc.Code", channelErrors(func(_ *reference.Error, e change.Object) { delete(e, "status") })},
		{"error-status-in-words", requirement.ImportErrorBody, nil,
			"an error's status is the phrase of HTTP", channelErrors(func(_ *reference.Error, e change.Object) { e["status"] = "Bad Request" })},
		{"error-code-is-text", requirement.ImportErrorBody, nil,
			"an error's code is a string", channelErrors(func(_ *reference.Error, e change.Object) { e["code"] = "400" })},
		{"error-code-is-rpc", requirement.ImportErrorBody, nil,
			"an error's code is the number of the google.rpc.Code", channelErrors(func(_ *reference.Error, e change.Object) { e["code"] = 5 })},
		{"error-without-message", requirement.ImportErrorBody, nil,
			"an error's message is empty where the customer exists", channelErrors(func(err *reference.Error, e change.Object) {
				if err.Code == reference.AlreadyExists {
					e["message"] = ""
				}
			})},
		{"error-not-wrapped", requirement.ImportErrorBody, nil,
			"a missing permission is reported without the member error", change.Rules(func(r *reference.Rules) {
				next := r.Wire.ChannelError
				r.Wire.ChannelError = func(e *reference.Error) any {
					if e.Code == reference.PermissionDenied {
						return next(e).(change.Object)["error"]
					}
					return next(e)
				}
			})},
	}
}

// rendered changes how a linked customer is rendered, wherever it is.
func rendered(edit func(answer change.Object)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Render
		r.Import.Render = func(customer reference.Customer, identity reference.Identity) change.Object {
			answer := next(customer, identity)
			if _, linked := answer["cloudIdentityInfo"]; linked {
				edit(answer)
			}
			return answer
		}
	})
}

// channelErrors changes the error that Cloud Channel's bodies hold.
func channelErrors(edit func(err *reference.Error, body change.Object)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Wire.ChannelError
		r.Wire.ChannelError = func(e *reference.Error) any {
			body := next(e).(change.Object)
			edit(e, body["error"].(change.Object))
			return body
		}
	})
}
