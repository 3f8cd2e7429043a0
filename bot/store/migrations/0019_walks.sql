-- Walk-throughs: somebody who leads uses the service as a citizen would, in a sandbox. sandbox is a whole small database
-- of its own, packed and sealed; it goes when the walk is over. Notes say what was hard, where, and what was told last
-- (words, told: sealed); case_id is set when one was handed in.
CREATE TABLE walks (
    id SERIAL_KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    staff_id BIGINT NOT NULL,
    sandbox BYTEA,
    turns INTEGER NOT NULL DEFAULT 0,
    began_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX walks_one_a_contact ON walks (contact_id) WHERE ended_at IS NULL;
CREATE INDEX walks_of_contact ON walks (contact_id, id);
CREATE INDEX walks_old ON walks (last_at);

CREATE TABLE walk_notes (
    id SERIAL_KEY,
    walk_id BIGINT NOT NULL REFERENCES walks (id) ON DELETE CASCADE,
    dialog TEXT NOT NULL,
    step TEXT NOT NULL,
    words BYTEA NOT NULL,
    told BYTEA NOT NULL,
    handed_at BIGINT,
    case_id BIGINT REFERENCES cases (id),
    at BIGINT NOT NULL
);
CREATE INDEX walk_notes_of ON walk_notes (walk_id, id);

-- source: 'walk' where a walk-through was handed in, empty for a citizen's own. signed: how thanks on the wall are
-- signed, with the name masked, where their writer chose so.
ALTER TABLE cases ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN signed TEXT NOT NULL DEFAULT '';
CREATE INDEX cases_to_show ON cases (id) WHERE shown = 1;
