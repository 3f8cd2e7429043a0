"""Who may see and do what on the console's pages of home visits, rounds and documents: one table for their tests and
for the one that knows every address of the console.
"""

CLERK, LEAD, ADMIN = "clerk", "lead", "admin"
STAFF, LEADS = {CLERK, LEAD, ADMIN}, {LEAD, ADMIN}
SEEN = {
    "/staff/visits": STAFF,
    "/staff/visits/new": STAFF,
    "/staff/visits/{code}": STAFF,
    "/staff/rounds": STAFF,
    "/staff/documents": STAFF,
    "/staff/documents/{id:int}": STAFF,
    "/staff/documents/calls": STAFF,
    "/staff/documents/papers": STAFF,
    "/staff/documents/parcels": STAFF,
    "/staff/documents/import": LEADS,
    "/staff/documents/import/{number}": LEADS,
}
DONE = {
    "/staff/visits/new": STAFF,
    "/staff/visits/{code}/approve": LEADS,
    "/staff/visits/{code}/ask": STAFF,
    "/staff/visits/{code}/decline": LEADS,
    "/staff/visits/{code}/promise": LEADS,
    "/staff/visits/{code}/move": STAFF,
    "/staff/visits/{code}/cancel": LEADS,
    "/staff/rounds/sheet": STAFF,
    "/staff/rounds/set-out": STAFF,
    "/staff/rounds/done": STAFF,
    "/staff/rounds/not-at-home": STAFF,
    "/staff/rounds/moved": STAFF,
    "/staff/documents/find": STAFF,
    "/staff/documents/calls/document": STAFF,
    "/staff/documents/calls/notice": STAFF,
    "/staff/documents/papers/received": STAFF,
    "/staff/documents/papers/move": STAFF,
    "/staff/documents/papers/waive": STAFF,
    "/staff/documents/parcels/confirm": STAFF,
    "/staff/documents/{id:int}/move": STAFF,
    "/staff/documents/{id:int}/correct": LEADS,
    "/staff/documents/{id:int}/papers": STAFF,
    "/staff/documents/import": LEADS,
}
