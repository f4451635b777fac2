package reference_test

import (
	"encoding/json"
	"errors"
	"testing"

	"customs.example/fixtures/role"
	"google.golang.org/api/cloudchannel/v1"
	"google.golang.org/api/googleapi"
)

// channelService is the official client that is generated from discovery.
func channelService(p place, by role.Role) *cloudchannel.AccountsService {
	p.t.Helper()
	service, err := cloudchannel.NewService(p.t.Context(), p.options(by)...)
	if err != nil {
		p.t.Fatalf("make a cloudchannel client: %v", err)
	}
	return service.Accounts
}

func TestTheChannelServiceImports(t *testing.T) {
	p := importable(t)
	accounts := channelService(p, role.Reseller)
	identity, link := p.Identity(role.Customer), p.Link(role.Reseller, role.Partner)

	first, err := accounts.Customers.Import(p.Account(role.Reseller), &cloudchannel.GoogleCloudChannelV1ImportCustomerRequest{
		Domain: identity.PrimaryDomain, AuthToken: p.Token(role.ValidToken),
		Customer: p.Receiver(role.Receiver).Name, OverwriteIfExists: true,
	}).Do()
	if err != nil {
		t.Fatalf("import into the account: %v", err)
	}
	wantEqual(t, "Name", first.Name, p.Receiver(role.Receiver).Name)
	wantEqual(t, "CloudIdentityId", first.CloudIdentityId, identity.ID)
	wantEqual(t, "CustomerType", first.CloudIdentityInfo.CustomerType, "DOMAIN")

	second, err := accounts.ChannelPartnerLinks.Customers.Import(link.Name, &cloudchannel.GoogleCloudChannelV1ImportCustomerRequest{
		CloudIdentityId: identity.ID, OverwriteIfExists: true,
	}).Do()
	if err != nil {
		t.Fatalf("import under a channel partner link: %v", err)
	}
	wantEqual(t, "Name", second.Name, first.Name)
	wantEqual(t, "ChannelPartnerId", second.ChannelPartnerId, link.CloudIdentityID)
	wantEqual(t, "RegionCode", second.OrgPostalAddress.RegionCode, identity.Region())

	read, err := accounts.Customers.Get(second.Name).Do()
	if err != nil {
		t.Fatalf("get %s: %v", second.Name, err)
	}
	read.ServerResponse, second.ServerResponse = googleapi.ServerResponse{}, googleapi.ServerResponse{}
	wantEqual(t, "the customer read back", read, second)
}

func TestTheChannelServiceIsRefused(t *testing.T) {
	p, all := refusals(t)
	for name, want := range all {
		t.Run(name, func(t *testing.T) {
			_, err := channelService(p, want.by).Customers.Import(p.Account(role.Reseller), &cloudchannel.GoogleCloudChannelV1ImportCustomerRequest{
				CloudIdentityId: want.identity, AuthToken: want.token,
			}).Do()
			refusal := new(googleapi.Error)
			if !errors.As(err, &refusal) {
				t.Fatalf("got the error %v, want a googleapi.Error", err)
			}
			wantEqual(t, "Code", refusal.Code, want.status)
			if refusal.Message == "" {
				t.Errorf("got no Message in %v", err)
			}
			var sent body
			if err := json.Unmarshal([]byte(refusal.Body), &sent); err != nil {
				t.Fatalf("Body %q: %v", refusal.Body, err)
			}
			wantEqual(t, "the status in Body", at(sent, "error", "status"), any(want.code))
		})
	}
}
