package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func responseFaults() []Fault {
	return []Fault{
		{"response-create-time-in-words", requirement.ImportResponseSchema,
			"createTime is a date in words", change.Customer(createTimeInWords)},
		{"response-update-time-is-a-number", requirement.ImportResponseSchema,
			"updateTime is a number of seconds", change.Customer(updateTimeInSeconds)},
		{"response-time-without-offset", requirement.ImportResponseSchema,
			"updateTime has no offset", change.Customer(updateTimeWithoutOffset)},
		{"response-customer-type-lower-case", requirement.ImportResponseSchema,
			"the customer type is in small letters", change.Customer(customerTypeInSmallLetters)},
		{"response-address-lines-joined", requirement.ImportResponseSchema,
			"addressLines is a string", change.Customer(addressLinesInOneText)},
		{"response-language-is-a-number", requirement.ImportResponseSchema,
			"languageCode is a number", change.Customer(languageAsNumber)},
		{"response-name-of-the-caller", requirement.ImportResponseParent,
			"a new customer's name lies under an account of its own", change.Rules(nameUnderLongerAccount)},
		{"response-name-under-partner-account", requirement.ImportResponseParent,
			"a new customer under a partner is named below an account of the partner", change.ImportAnswer(nameUnderPartnerAccount)},
		{"response-two-domains", requirement.ImportResponseConsistent,
			"cloudIdentityInfo names another primary domain", change.Customer(otherPrimaryDomain)},
		{"error-without-status", requirement.ImportErrorBody,
			"an error names no google.rpc.Code", change.ChannelError(withoutStatus)},
		{"error-status-in-words", requirement.ImportErrorBody,
			"an error's status is the phrase of HTTP", change.ChannelError(statusInWords)},
		{"error-code-is-text", requirement.ImportErrorBody,
			"an error's code is a string", change.ChannelError(codeAsText)},
		{"error-code-is-rpc", requirement.ImportErrorBody,
			"an error's code is the number of the google.rpc.Code", change.ChannelError(codeOfRPC)},
		{"error-without-message", requirement.ImportErrorBody,
			"an error's message is empty where the customer exists", change.ChannelError(silentAboutConflicts)},
		{"error-not-wrapped", requirement.ImportErrorBody,
			"a missing permission is reported without the member error", change.Rules(unwrapMissingPermission)},
	}
}

func createTimeInWords(answer change.Object)   { answer["createTime"] = "Wednesday, 21 October 2015" }
func updateTimeInSeconds(answer change.Object) { answer["updateTime"] = 1445460155 }
func languageAsNumber(answer change.Object)    { answer["languageCode"] = 9 }

func updateTimeWithoutOffset(answer change.Object) {
	answer["updateTime"] = strings.TrimSuffix(answer["updateTime"].(string), "Z")
}

func customerTypeInSmallLetters(answer change.Object) {
	if customerType(answer) == "DOMAIN" {
		answer["cloudIdentityInfo"].(change.Object)["customerType"] = "domain"
	}
}

func addressLinesInOneText(answer change.Object) {
	answer["orgPostalAddress"].(change.Object)["addressLines"] = "1 First Street"
}

func otherPrimaryDomain(answer change.Object) {
	answer["cloudIdentityInfo"].(change.Object)["primaryDomain"] = "elsewhere.example"
}

func nameUnderLongerAccount(r *reference.Rules) {
	next := r.Import.Name
	r.Import.Name = func(tx *reference.Tx, i reference.Identity, request reference.ImportRequest) string {
		return next(tx, i, reference.ImportRequest{Parent: reference.Parent{Account: request.Parent.Account + "x"}})
	}
}

func nameUnderPartnerAccount(c change.ImportCall, answer change.Object) {
	if underLink(c) && isNew(answer) && !c.Consents() {
		name := answer["name"].(string)
		answer["name"] = "accounts/" + answer["channelPartnerId"].(string) + name[strings.Index(name, "/customers/"):]
	}
}

func withoutStatus(_ *reference.Error, body change.Object) { delete(body, "status") }
func statusInWords(_ *reference.Error, body change.Object) { body["status"] = "Bad Request" }
func codeAsText(_ *reference.Error, body change.Object)    { body["code"] = "400" }
func codeOfRPC(_ *reference.Error, body change.Object)     { body["code"] = 5 }

func silentAboutConflicts(err *reference.Error, body change.Object) {
	if err.Code == reference.AlreadyExists {
		body["message"] = ""
	}
}

func unwrapMissingPermission(r *reference.Rules) {
	next := r.Wire.ChannelError
	r.Wire.ChannelError = func(e *reference.Error) any {
		if e.Code == reference.PermissionDenied {
			return next(e).(change.Object)["error"]
		}
		return next(e)
	}
}
