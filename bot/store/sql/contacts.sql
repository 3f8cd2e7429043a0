-- name: contact_open^
-- the contact, its session, and whether a question of theirs waits for an answer, in one read
SELECT c.id, c.language, c.reach, c.known, s.state AS session,
       EXISTS (SELECT 1 FROM questions q WHERE q.contact_id = c.id AND q.state <> 'answered') AS waits
  FROM contacts c LEFT JOIN sessions s ON s.contact_id = c.id
 WHERE c.channel = :channel AND c.address = :address;

-- name: contact_get^
SELECT id, channel, address, language, reach, known, FALSE AS waits FROM contacts WHERE id = :id;

-- name: contact_add^
INSERT INTO contacts (channel, address, language, reach, created_at)
VALUES (:channel, :address, :language, 'reachable', :now)
    ON CONFLICT (channel, address) DO UPDATE SET address = excluded.address
RETURNING id;

-- name: contact_language!
UPDATE contacts SET language = :language WHERE id = :id;

-- name: contact_reach!
UPDATE contacts SET reach = :reach WHERE id = :id;

-- name: contact_known!
UPDATE contacts SET known = :known WHERE id = :id;

-- name: contact_move!
-- a group that became a supergroup has another address from now on; nothing changes where somebody has it already
UPDATE contacts SET address = :address
 WHERE id = :id AND NOT EXISTS (SELECT 1 FROM contacts other
                                 WHERE other.channel = contacts.channel AND other.address = :address);

-- name: session_save!
INSERT INTO sessions (contact_id, state, updated_at) VALUES (:contact_id, :state, :now)
    ON CONFLICT (contact_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at;
