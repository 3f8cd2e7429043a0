-- From one case to one class: reports that tell of the same problem. Which are alike is suggested, a person confirms.

-- words: title, cause, remedy and what citizens are told of it, sealed. rule_*: whose appointments were hit by the
-- problem, days of the hall (YYYY-MM-DD), empty where no rule is known. planned_day: when the remedy is to be in place.
CREATE TABLE case_classes (
    id SERIAL_KEY,
    words BYTEA NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'cause_known', 'remedy_planned', 'remedied')),
    owner_id BIGINT REFERENCES staff (id),
    opened_at BIGINT NOT NULL,
    cause_at BIGINT,
    planned_at BIGINT,
    planned_day TEXT NOT NULL,
    remedied_at BIGINT,
    rule_item TEXT NOT NULL,
    rule_site TEXT NOT NULL,
    rule_from TEXT NOT NULL,
    rule_until TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX case_classes_in ON case_classes (state, id);

CREATE TABLE class_members (
    case_id BIGINT PRIMARY KEY REFERENCES cases (id),
    class_id BIGINT NOT NULL REFERENCES case_classes (id),
    staff_id BIGINT NOT NULL,
    joined_at BIGINT NOT NULL
);
CREATE INDEX class_members_of ON class_members (class_id, case_id);

-- A person said that the case is not of this class: it is not suggested again.
CREATE TABLE class_refusals (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    class_id BIGINT NOT NULL REFERENCES case_classes (id),
    PRIMARY KEY (case_id, class_id)
) CLUSTERED;

-- Who was told that the remedy is in place: each once.
CREATE TABLE class_told (
    class_id BIGINT NOT NULL REFERENCES case_classes (id),
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (class_id, contact_id)
);
CREATE INDEX class_told_contacts ON class_told (contact_id);

-- The ledger of a class; it only grows. words: sealed, what was written.
CREATE TABLE class_events (
    id SERIAL_KEY,
    class_id BIGINT NOT NULL REFERENCES case_classes (id),
    what TEXT NOT NULL,
    staff_id BIGINT NOT NULL,
    case_id BIGINT,
    detail TEXT NOT NULL,
    words BYTEA,
    at BIGINT NOT NULL
);
CREATE INDEX class_events_of ON class_events (class_id, id);

-- Two cases that may tell of the same problem, the newer one first. likeness in thousandths.
CREATE TABLE case_likes (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    other_id BIGINT NOT NULL REFERENCES cases (id),
    likeness INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'refused')),
    PRIMARY KEY (case_id, other_id)
);
CREATE INDEX case_likes_other ON case_likes (other_id, case_id);

-- What a case's masked words are about, whatever the language: by it like ones are retrieved.
CREATE TABLE case_concepts (
    term TEXT NOT NULL,
    case_id BIGINT NOT NULL,
    PRIMARY KEY (term, case_id)
) CLUSTERED;

-- Cases whose words nobody has compared yet.
CREATE TABLE case_unread (
    case_id BIGINT PRIMARY KEY REFERENCES cases (id)
);
INSERT INTO case_unread (case_id) SELECT id FROM cases;

CREATE INDEX appointments_hit ON appointments (site, item, starts_at) WHERE state = 'booked';
