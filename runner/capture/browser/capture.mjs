// A page that uses both APIs the way an administration console would, in a real
// browser that writes a HAR file of all that went over the wire.
//
//   node capture.mjs BASE_URL FILE.har CHROMIUM [TRACKER_URL]
//
// The page is served under BASE_URL, so that its calls are of one origin, and
// asks TRACKER_URL too: a HAR file is never of one host alone.
import { chromium } from 'playwright-core'

const [base, file, executablePath, tracker] = process.argv.slice(2)

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
})
const context = await browser.newContext({ recordHar: { path: file, content: 'embed' } })
const page = await context.newPage()
await page.route(base + '/console', (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><title>Console</title>' }),
)
await page.goto(base + '/console')

const statuses = await page.evaluate(async (tracker) => {
  const call = async (method, path, bearer, body) => {
    const answer = await fetch(path, {
      method,
      headers: { Authorization: 'Bearer ' + bearer, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    })
    await answer.text()
    return answer.status
  }
  const imports = '/v1/accounts/C0123456/customers:import'
  const own = '/admin/directory/v1/customers/my_customer'
  const byId = '/admin/directory/v1/customers/C03xgje4y'
  if (tracker) await fetch(tracker + '/collect?page=console', { mode: 'no-cors' }).catch(() => {})
  return [
    await call('POST', imports, 'sample-reseller', { cloudIdentityId: 'C03xgje4y', overwriteIfExists: true }),
    await call('POST', imports, 'sample-reseller', { cloudIdentityId: 'C03xgje4y', overwriteIfExists: true }),
    await call('POST', imports, 'sample-reseller', { cloudIdentityId: 'C03xgje4y', domain: 'amatchmadeinspace.com', overwriteIfExists: true }),
    await call('GET', own, 'sample-admin'),
    await call('PUT', own, 'sample-admin', {
      alternateEmail: 'desk@example.com',
      customerDomain: 'amatchmadeinspace.com',
      postalAddress: { organizationName: 'Renamed', countryCode: 'US' },
    }),
    await call('GET', byId, 'sample-admin'),
    await call('GET', own, 'sample-admin'),
    await call('GET', '/admin/directory/v1/customers/C0000000', 'sample-admin'),
  ]
}, tracker)

await context.close() // writes the file
await browser.close()
console.log(JSON.stringify(statuses))
