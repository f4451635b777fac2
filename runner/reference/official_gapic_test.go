package reference_test

import (
	"errors"
	"testing"

	channel "cloud.google.com/go/channel/apiv1"
	"cloud.google.com/go/channel/apiv1/channelpb"
	"customs.example/fixtures/role"
	"github.com/google/go-cmp/cmp"
	"github.com/googleapis/gax-go/v2/apierror"
	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/testing/protocmp"
)

// gapicClient is the official client that is generated from protos. It asks for
// enums as numbers.
func gapicClient(p place, by role.Role) *channel.CloudChannelClient {
	p.t.Helper()
	client, err := channel.NewCloudChannelRESTClient(p.t.Context(), p.options(by)...)
	if err != nil {
		p.t.Fatalf("make a channel REST client: %v", err)
	}
	p.t.Cleanup(func() {
		if err := client.Close(); err != nil {
			p.t.Errorf("close the channel REST client: %v", err)
		}
	})
	return client
}

// naming is a request by the Cloud Identity ID; "" names nobody.
func naming(id string) *channelpb.ImportCustomerRequest {
	if id == "" {
		return &channelpb.ImportCustomerRequest{}
	}
	return &channelpb.ImportCustomerRequest{
		CustomerIdentity: &channelpb.ImportCustomerRequest_CloudIdentityId{CloudIdentityId: id},
	}
}

func TestTheGapicClientImports(t *testing.T) {
	p := importable(t)
	client := gapicClient(p, role.Reseller)
	identity, link := p.Identity(role.Customer), p.Link(role.Reseller, role.Partner)

	request := naming(identity.ID)
	request.Parent, request.AuthToken = p.Account(role.Reseller), p.Token(role.ValidToken)
	first, err := client.ImportCustomer(t.Context(), request)
	if err != nil {
		t.Fatalf("import into the account: %v", err)
	}
	wantEqual(t, "Domain", first.GetDomain(), identity.PrimaryDomain)
	wantEqual(t, "CustomerType", first.GetCloudIdentityInfo().GetCustomerType(), channelpb.CloudIdentityInfo_DOMAIN)

	second, err := client.ImportCustomer(t.Context(), &channelpb.ImportCustomerRequest{
		Parent: link.Name, OverwriteIfExists: true,
		CustomerIdentity: &channelpb.ImportCustomerRequest_Domain{Domain: identity.PrimaryDomain},
	})
	if err != nil {
		t.Fatalf("import under a channel partner link: %v", err)
	}
	wantEqual(t, "Name", second.GetName(), first.GetName())
	wantEqual(t, "ChannelPartnerId", second.GetChannelPartnerId(), link.CloudIdentityID)

	read, err := client.GetCustomer(t.Context(), &channelpb.GetCustomerRequest{Name: second.GetName()})
	if err != nil {
		t.Fatalf("get %s: %v", second.GetName(), err)
	}
	if diff := cmp.Diff(second, read, protocmp.Transform()); diff != "" {
		t.Errorf("the customer read back, -want +got:\n%s", diff)
	}
}

func TestTheGapicClientImportsATeamCustomer(t *testing.T) {
	p := importable(t)
	request := naming(p.Identity(role.OtherCustomer).ID)
	request.Parent = p.Account(role.Reseller)
	got, err := gapicClient(p, role.Reseller).ImportCustomer(t.Context(), request)
	if err != nil {
		t.Fatalf("import: %v", err)
	}
	wantEqual(t, "CustomerType", got.GetCloudIdentityInfo().GetCustomerType(), channelpb.CloudIdentityInfo_TEAM)
}

// shownAs is the code that the client makes of an HTTP status: it does not
// read the one in the body, so that ALREADY_EXISTS shows as Aborted.
var shownAs = map[int]codes.Code{
	400: codes.InvalidArgument,
	403: codes.PermissionDenied,
	404: codes.NotFound,
	409: codes.Aborted,
}

func TestTheGapicClientIsRefused(t *testing.T) {
	p, all := refusals(t)
	for name, want := range all {
		t.Run(name, func(t *testing.T) {
			request := naming(want.identity)
			request.Parent, request.AuthToken = p.Account(role.Reseller), want.token
			_, err := gapicClient(p, want.by).ImportCustomer(t.Context(), request)
			refusal := new(apierror.APIError)
			if !errors.As(err, &refusal) {
				t.Fatalf("got the error %v, want an apierror.APIError", err)
			}
			wantEqual(t, "HTTPCode", refusal.HTTPCode(), want.status)
			wantEqual(t, "the code", refusal.GRPCStatus().Code(), shownAs[want.status])
		})
	}
}
