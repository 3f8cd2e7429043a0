-- The staff's group on a chat platform, each case's place in it, and people who talk with the staff through it.

-- chat: as bot.toml names it; the contact's address changes when the platform moves the group. topics: 0 where the
-- group has none, or the bot may open none, found out at asked_at. seen: entries of the ledger are known up to here.
-- The row with the empty name has no contact: it is for a staff without a group, whom notices tell.
CREATE TABLE staff_groups (
    chat TEXT PRIMARY KEY,
    contact_id BIGINT UNIQUE REFERENCES contacts (id),
    topics INTEGER NOT NULL DEFAULT 1,
    asked_at BIGINT NOT NULL,
    seen BIGINT NOT NULL
);

-- thread and card are the platform's numbers of the topic and of the message that shows the case. waits_for: the
-- message of the outbox whose fate decides what comes next; until then nothing else is written there. newest and shown
-- are entries of the ledger. face: what the card looked like when it was written last.
CREATE TABLE rooms (
    case_id BIGINT PRIMARY KEY REFERENCES cases (id),
    stage TEXT NOT NULL CHECK (stage IN ('new', 'opening', 'topic', 'plain', 'kept_out')),
    thread TEXT NOT NULL DEFAULT '',
    card TEXT NOT NULL DEFAULT '',
    waits_for BIGINT,
    newest BIGINT NOT NULL,
    shown BIGINT NOT NULL DEFAULT 0,
    face TEXT NOT NULL DEFAULT '',
    shut INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX rooms_behind ON rooms (newest) WHERE newest > shown AND waits_for IS NULL;
CREATE INDEX rooms_waiting ON rooms (waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX rooms_card ON rooms (card) WHERE card <> '';
CREATE INDEX rooms_thread ON rooms (thread) WHERE thread <> '';

-- What somebody of the staff was asked in the group, and may answer: once, or ('relay') until the conversation with
-- the citizen ends. message_id: the question, in the outbox. answer_id: what went to the citizen; told: whether the
-- group knows what became of it.
CREATE TABLE room_prompts (
    message_id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    staff_id BIGINT NOT NULL,
    deed TEXT NOT NULL CHECK (deed IN ('reply', 'note', 'transfer', 'close', 'relay')),
    detail TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'used', 'over')),
    until BIGINT NOT NULL,
    answer_id BIGINT,
    told INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX room_prompts_open ON room_prompts (case_id) WHERE state = 'open';
CREATE INDEX room_prompts_untold ON room_prompts (message_id) WHERE answer_id IS NOT NULL AND told = 0;

-- A citizen who asked for a person. over: it ended, and the bot has yet to take the conversation back.
CREATE TABLE handovers (
    id SERIAL_KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'talking', 'over', 'ended')),
    why TEXT NOT NULL DEFAULT '',
    asked_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    taken_at BIGINT,
    ended_at BIGINT
);
CREATE UNIQUE INDEX handovers_once ON handovers (contact_id) WHERE state IN ('waiting', 'talking');
CREATE INDEX handovers_live ON handovers (id) WHERE state <> 'ended';
CREATE INDEX handovers_of_case ON handovers (case_id) WHERE state IN ('waiting', 'talking');
CREATE INDEX handovers_taken ON handovers (taken_at) WHERE taken_at IS NOT NULL;
