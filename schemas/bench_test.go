package schemas_test

import (
	"testing"

	"customs.example/schemas"
)

func benchmark(b *testing.B, s *schemas.Schema, text string) {
	b.Helper()
	doc := decode(b, text)
	if wrong := s.Check(doc); wrong != nil {
		b.Fatalf("%s is to conform: %v", text, wrong)
	}
	b.ReportAllocs()
	for b.Loop() {
		s.Check(doc)
	}
}

func BenchmarkImportRequestByDomain(b *testing.B) {
	benchmark(b, schemas.ImportRequest(), `{"domain":"d.example","overwriteIfExists":true,"authToken":"t","channelPartnerId":"C1"}`)
}

func BenchmarkImportRequestByAdminEmail(b *testing.B) {
	benchmark(b, schemas.ImportRequest(), `{"primary_admin_email":"a@d.example","customer":"accounts/C1/customers/S1"}`)
}

func BenchmarkChannelCustomer(b *testing.B) {
	benchmark(b, schemas.ChannelCustomer(), channelCustomer)
}

func BenchmarkChannelCustomerEnumInt(b *testing.B) {
	benchmark(b, schemas.ChannelCustomerEnumInt(), channelCustomer)
}

func BenchmarkChannelError(b *testing.B) {
	benchmark(b, schemas.ChannelError(), channelError)
}

func BenchmarkDirectoryCustomer(b *testing.B) {
	benchmark(b, schemas.DirectoryCustomer(), directoryCustomer)
}

func BenchmarkDirectoryCustomerRequest(b *testing.B) {
	benchmark(b, schemas.DirectoryCustomerRequest(), directoryRequest)
}

func BenchmarkDirectoryError(b *testing.B) {
	benchmark(b, schemas.DirectoryError(), directoryError)
}

// The cost of a refused document: the checker words an error with a template.
func BenchmarkImportRequestPair(b *testing.B) {
	doc := decode(b, `{"domain":"d.example","cloudIdentityId":"C1"}`)
	for b.Loop() {
		schemas.ImportRequest().Check(doc)
	}
}
