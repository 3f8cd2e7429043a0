-- name: message_in^
-- take in one platform message; no row back means it was handled before
INSERT INTO messages (contact_id, way, platform_id, body, state, due_at, created_at)
VALUES (:contact_id, 'in', :platform_id, :body, 'handled', :now, :now)
    ON CONFLICT (contact_id, platform_id) WHERE way = 'in' DO NOTHING
RETURNING id;

-- name: message_in_of^
-- the same for an address, with who is known there and where the conversation stands, in one trip; no row back means
-- also that nobody is known there
INSERT INTO messages (contact_id, way, platform_id, body, state, due_at, created_at)
SELECT id, 'in', :platform_id, :body, 'handled', :now, :now FROM contacts
 WHERE channel = :channel AND address = :address
    ON CONFLICT (contact_id, platform_id) WHERE way = 'in' DO NOTHING
RETURNING id AS message_id, contact_id AS id,
          (SELECT c.language FROM contacts c WHERE c.id = contact_id) AS language,
          (SELECT c.reach FROM contacts c WHERE c.id = contact_id) AS reach,
          (SELECT c.known FROM contacts c WHERE c.id = contact_id) AS known,
          (SELECT s.state FROM sessions s WHERE s.contact_id = messages.contact_id) AS session,
          EXISTS (SELECT 1 FROM questions q
                   WHERE q.contact_id = messages.contact_id AND q.state <> 'answered') AS waits;

-- name: message_in_known^
SELECT id FROM messages WHERE contact_id = :contact_id AND platform_id = :platform_id AND way = 'in';

-- name: message_out^
INSERT INTO messages (contact_id, way, answers_id, notice_id, body, state, due_at, created_at)
VALUES (:contact_id, 'out', :answers_id, :notice_id, :body, :state, :due, :now)
RETURNING id;

-- name: message_out_claimed^
-- the same, and ours to send at once if nothing of the contact's waits before it
INSERT INTO messages (contact_id, way, answers_id, body, state, due_at, created_at)
SELECT :contact_id, 'out', :answers_id, :body, CASE WHEN waits THEN 'queued' ELSE 'sending' END,
       CASE WHEN waits THEN CAST(:due AS BIGINT) ELSE CAST(:lease_until AS BIGINT) END, :now
  FROM (SELECT EXISTS (SELECT 1 FROM messages earlier WHERE earlier.contact_id = :contact_id
                          AND earlier.state IN ('queued', 'sending')) AS waits) AS line
RETURNING id, state;

-- name: messages_after
-- what one contact said and was told, oldest first; what was dropped was never said
SELECT id, way, platform_id, answers_id, body, created_at FROM messages
 WHERE contact_id = :contact_id AND id > :after AND state <> 'dropped'
 ORDER BY id LIMIT :most;

-- name: messages_last
SELECT id, way, platform_id, answers_id, body, created_at FROM messages
 WHERE contact_id = :contact_id AND state <> 'dropped'
 ORDER BY id DESC LIMIT :most;

-- name: message_of_contact^
SELECT id, way, platform_id, answers_id, body, created_at FROM messages
 WHERE contact_id = :contact_id AND id = :id;

-- name: outbox_claim
-- the oldest unfinished message of each contact, if it is due, is ours to send until the lease ends; answers before
-- notices, in the order of the index messages_in_turn, so that a long queue costs no more than a short one
  WITH ours AS MATERIALIZED (
       SELECT m.id FROM messages m
        WHERE m.state || '' = 'queued' AND m.due_at <= :now
          AND m.id = (SELECT MIN(unfinished.id) FROM messages unfinished
                       WHERE unfinished.contact_id = m.contact_id AND unfinished.state IN ('queued', 'sending'))
        ORDER BY m.notice_id IS NOT NULL, m.id LIMIT :most)
UPDATE messages SET state = 'sending', attempts = attempts + 1, handed_at = NULL, due_at = :lease_until
 WHERE id IN (SELECT id FROM ours) AND '' || state = 'queued'
RETURNING id, contact_id, notice_id, body, attempts,
          (SELECT channel FROM contacts WHERE contacts.id = contact_id) AS channel,
          (SELECT address FROM contacts WHERE contacts.id = contact_id) AS address;

-- name: outbox_handed!
-- The state is disguised by an empty word, here and wherever one message is looked for: a planner that last saw an empty
-- outbox would look for it in an index of the unfinished, from end to end, through all that was finished since.
UPDATE messages SET handed_at = :now WHERE id = :id AND attempts = :attempt AND state || '' = 'sending';

-- name: outbox_sent!
UPDATE messages SET state = 'sent', platform_id = :platform_id, error = NULL WHERE id = :id AND state || '' = 'sending';

-- name: outbox_finish!
UPDATE messages SET state = :state, error = :error WHERE id = :id AND state || '' = 'sending';

-- name: message_body!
UPDATE messages SET body = :body WHERE id = :id;

-- name: outbox_again!
UPDATE messages SET state = 'queued', due_at = :due, error = :error WHERE id = :id AND state || '' = 'sending';

-- name: outbox_abandon!
-- nothing more goes to a contact who cannot be reached
UPDATE messages SET state = 'unreachable', error = :error
 WHERE contact_id = :contact_id AND way = 'out' AND state = 'queued';

-- name: outbox_sweep
-- messages whose sender never came back: handed over or not, nobody knows, is told apart by handed_at
UPDATE messages SET state = CASE WHEN handed_at IS NULL THEN 'queued' ELSE 'unknown' END, due_at = :now,
                    error = 'the sender stopped'
 WHERE state IN ('queued', 'sending') AND state = 'sending' AND due_at <= :before RETURNING id, state;

-- name: outbox_next_due^
SELECT MIN(due_at) AS due FROM messages WHERE state IN ('queued', 'sending') AND state = 'queued';

-- name: outbox_states
SELECT state, COUNT(*) AS count FROM messages WHERE way = 'out' GROUP BY state;

-- name: outbox_endings
-- what waits, and what came to a bad end since then; each half reads a small index of its own
SELECT state, COUNT(*) AS count, SUM(CASE WHEN created_at >= :today THEN 1 ELSE 0 END) AS today FROM messages
 WHERE state IN ('failed', 'unreachable', 'unknown') AND created_at >= :since GROUP BY state
 UNION ALL
SELECT state, COUNT(*) AS count, SUM(CASE WHEN created_at >= :today THEN 1 ELSE 0 END) AS today FROM messages
 WHERE state IN ('queued', 'sending') GROUP BY state;

-- name: messages_purge
-- the oldest come first, so no index on the time is needed; what still waits to be sent stays
DELETE FROM messages WHERE created_at < :before AND id IN (
       SELECT id FROM messages WHERE state NOT IN ('queued', 'sending') ORDER BY id LIMIT :most)
RETURNING id;
