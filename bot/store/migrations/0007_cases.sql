-- What citizens told the hall that a person has to take up. The row is where a case has come to, case_events how it
-- came there: they are only added to, never changed, save that an erased person's words go. What was said is sealed;
-- masked is without numbers, names and addresses and may be searched.
-- site: where it happened; desk: the site that handles it, department the part of the hall, if one was named.
-- sort_at: the sooner of the deadline and the citizen's own. watch_at: when the clock has to look next.

CREATE TABLE cases (
    id SERIAL_KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('named', 'hidden', 'anonymous')),
    state TEXT NOT NULL,
    weight TEXT NOT NULL,
    contact_id BIGINT REFERENCES contacts (id) ON DELETE SET NULL,
    language TEXT NOT NULL,
    masked TEXT NOT NULL,
    site TEXT NOT NULL,
    desk TEXT NOT NULL,
    department TEXT NOT NULL,
    window_no TEXT NOT NULL,
    item TEXT NOT NULL,
    badge TEXT NOT NULL,
    happened_on TEXT,
    need_by TEXT,
    owner_id BIGINT REFERENCES staff (id),
    opened_at BIGINT NOT NULL,
    first_due BIGINT,
    due_at BIGINT,
    sort_at BIGINT NOT NULL,
    contacted_at BIGINT,
    claim_until BIGINT,
    closed_at BIGINT,
    watch_at BIGINT,
    told TEXT NOT NULL,
    stars INTEGER,
    follows BIGINT UNIQUE REFERENCES cases (id),
    shown INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX cases_open ON cases (sort_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_of ON cases (owner_id, sort_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_at ON cases (desk, sort_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_kind ON cases (kind, sort_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_in ON cases (state, sort_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_at_kind ON cases (desk, kind, sort_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_at_in ON cases (desk, state, sort_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_of_contact ON cases (contact_id, id);
CREATE INDEX cases_watched ON cases (watch_at) WHERE watch_at IS NOT NULL;
CREATE INDEX cases_shown ON cases (id) WHERE shown = 2;

CREATE TABLE case_events (
    id SERIAL_KEY,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    what TEXT NOT NULL,
    staff_id BIGINT,
    by_citizen INTEGER NOT NULL,
    detail TEXT NOT NULL,
    words BYTEA,
    message_id BIGINT,
    at BIGINT NOT NULL
);
CREATE INDEX case_events_of ON case_events (case_id, id);

-- What somebody of the staff said they would do by a day.
CREATE TABLE case_promises (
    id SERIAL_KEY,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    event_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'told', 'kept'))
);
CREATE INDEX case_promises_due ON case_promises (due_at) WHERE state = 'open';
CREATE INDEX case_promises_of ON case_promises (case_id);

-- Which cases hold a term of the masked text: pairs of Chinese characters, whole words of other scripts.
CREATE TABLE case_terms (
    term TEXT NOT NULL,
    case_id BIGINT NOT NULL,
    PRIMARY KEY (term, case_id)
) CLUSTERED;
