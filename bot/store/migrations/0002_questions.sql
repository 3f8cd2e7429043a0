-- What could not be answered. The text is masked before it comes here, so it is not sealed. Of a question that was
-- understood service and attribute are known; else wording is what equal questions have in common.
-- open: waits for an answer; told: a notice tells it; answered: the person got it by asking again.

CREATE TABLE questions (
    id SERIAL_KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    service TEXT NOT NULL,
    attribute TEXT NOT NULL,
    wording TEXT NOT NULL,
    conditions TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'told', 'answered')),
    asked_at BIGINT NOT NULL,
    UNIQUE (contact_id, service, attribute, wording)
);
CREATE INDEX questions_open ON questions (service, attribute, wording) WHERE state = 'open';
CREATE INDEX questions_by_time ON questions (asked_at);
