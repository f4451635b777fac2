package reference

import "customs.example/fixtures/given"

// Healthy are the rules that the documents demand.
func Healthy() *Rules {
	return &Rules{
		Callers: CallerRules{
			Identify: identify,
			Permit:   permit,
		},
		Import: ImportRules{
			Format:        importFormat,
			Parse:         parseImport,
			Members:       members,
			Scopes:        []string{given.ScopeOrder},
			OwnAccount:    ownAccount,
			Partner:       partner,
			Find:          findImported,
			ByID:          byID,
			ByDomain:      byDomain,
			ByAdmin:       byAdmin,
			Exists:        isAlive,
			Authorize:     authorize,
			Authorized:    isAuthorized,
			Token:         checkToken,
			Remember:      remember,
			Receive:       receive,
			Linked:        linked,
			Named:         named,
			Overwrites:    overwrites,
			RegionDiffers: regionDiffers,
			DomainDiffers: domainDiffers,
			Name:          newName,
			Region:        takeRegion,
			Domain:        takeDomain,
			Data:          takeData,
			Bear:          bear,
			Stamp:         stamp,
			Keep:          keepImport,
			Render:        renderCustomer,
		},
		ReadBack: ReadBackRules{
			Scopes:     []string{given.ScopeOrder},
			OwnAccount: ownAccount,
			Find:       findCustomer,
		},
		Directory: DirectoryRules{
			Format:           directoryFormat,
			ReadScopes:       []string{given.ScopeCustomer, given.ScopeCustomerReadOnly},
			WriteScopes:      []string{given.ScopeCustomer},
			Key:              resolveKey,
			Find:             findAdministered,
			Exists:           isAlive,
			Administers:      administers,
			Fill:             fill,
			PatchFill:        patchFill,
			NewDomain:        newDomain,
			MayBecomePrimary: mayBecomePrimary,
			Rename:           rename,
			Keep:             (*Tx).PutIdentity,
			Render:           renderProfile,
			Updated:          renderUpdated,
		},
		Wire: WireRules{
			Settle:         settle,
			ChannelError:   channelError,
			DirectoryError: directoryError,
			Status:         func(e *Error) int { return httpStatus[e.Code] },
			ContentType:    "application/json; charset=UTF-8",
		},
	}
}
