-- name: group_get^
SELECT g.chat, g.contact_id, g.topics, g.asked_at, g.seen, c.address, c.reach
  FROM staff_groups g JOIN contacts c ON c.id = g.contact_id WHERE g.chat = :chat;

-- name: group_at^
-- by where it is now
SELECT g.chat, g.contact_id, g.topics, g.asked_at, g.seen, c.address, c.reach
  FROM contacts c JOIN staff_groups g ON g.contact_id = c.id WHERE c.channel = :channel AND c.address = :address;

-- name: group_add!
INSERT INTO staff_groups (chat, contact_id, topics, asked_at, seen) VALUES (:chat, :contact_id, 1, :now, :seen);

-- name: group_topics!
UPDATE staff_groups SET topics = :topics, asked_at = :now WHERE chat = :chat;

-- name: group_seen!
UPDATE staff_groups SET seen = :seen WHERE chat = :chat;

-- name: alone_get^
-- the row without a group: how far the staff were told of the ledger one by one
SELECT seen FROM staff_groups WHERE chat = '';

-- name: alone_add!
INSERT INTO staff_groups (chat, contact_id, topics, asked_at, seen) VALUES ('', NULL, 0, :now, :seen)
    ON CONFLICT DO NOTHING;

-- name: alone_entries
SELECT id, case_id, what FROM case_events
 WHERE id > :seen AND at >= :since AND what IN ('opened', 'released', 'returned', 'transferred', 'reopened',
                                               'taken_up')
 ORDER BY id LIMIT :most;

-- name: group_waiting^
-- how much has been written to the group and not left yet
SELECT COUNT(*) AS count FROM messages WHERE contact_id = :contact_id AND state IN ('queued', 'sending');

-- name: ledger_newest^
SELECT COALESCE(MAX(id), 0) AS newest FROM case_events;

-- name: ledger_newest_of^
SELECT COALESCE(MAX(id), 0) AS newest FROM case_events WHERE case_id = :case_id;

-- name: ledger_since
-- entries after :seen, and late ones before it: numbers are given out in another order than they become visible
SELECT case_id, MAX(id) AS newest FROM case_events
 WHERE id > :since AND id <= :upto AND (id > :seen OR at >= :recent) GROUP BY case_id;

-- name: rooms_of_open!
-- for a group that is new: what is open already, the most pressing of it
INSERT INTO rooms (case_id, stage, newest)
SELECT few.id, 'new', few.newest
  FROM (SELECT c.id, (SELECT MAX(e.id) FROM case_events e WHERE e.case_id = c.id) AS newest
          FROM cases c WHERE c.closed_at IS NULL ORDER BY c.sort_at, c.id LIMIT :most) few
 WHERE few.newest IS NOT NULL
    ON CONFLICT (case_id) DO NOTHING;

-- name: room_behind!
INSERT INTO rooms (case_id, stage, newest) VALUES (:case_id, 'new', :newest)
    ON CONFLICT (case_id) DO UPDATE SET newest = excluded.newest WHERE rooms.newest < excluded.newest;

-- name: room_get^
SELECT * FROM rooms WHERE case_id = :case_id;

-- name: room_of_thread^
SELECT * FROM rooms WHERE thread = :thread AND thread <> '';

-- name: room_of_card^
-- the newest; the sum keeps the planner from looking for it among all places, from the newest on
SELECT * FROM rooms WHERE card = :card AND card <> '' ORDER BY case_id + 0 DESC LIMIT 1;

-- name: room_next^
SELECT * FROM rooms WHERE newest > shown AND waits_for IS NULL ORDER BY newest LIMIT 1;

-- name: rooms_settled
-- places whose message has come to an end; one that is no longer kept ended long ago
SELECT r.*, m.state AS ended, m.platform_id, m.error
  FROM rooms r LEFT JOIN messages m ON m.id = r.waits_for
 WHERE r.waits_for IS NOT NULL AND (m.id IS NULL OR m.state NOT IN ('queued', 'sending'))
 ORDER BY r.waits_for LIMIT :most;

-- name: room_save!
UPDATE rooms SET stage = :stage, thread = :thread, card = :card, waits_for = :waits_for, newest = :newest,
       shown = :shown, face = :face, shut = :shut
 WHERE case_id = :case_id;

-- name: prompt_add!
INSERT INTO room_prompts (message_id, case_id, staff_id, deed, detail, state, until)
VALUES (:message_id, :case_id, :staff_id, :deed, :detail, 'open', :until);

-- name: prompt_answered^
-- the open question that stands in the group under this number; read from the few open ones, not the group's messages
SELECT p.message_id, p.case_id, p.staff_id, p.deed, p.detail, p.until, p.answer_id, m.platform_id
  FROM room_prompts p CROSS JOIN messages m
 WHERE p.state = 'open' AND m.id = p.message_id AND m.platform_id = :number AND m.contact_id = :contact_id;

-- name: prompt_use^
-- once; no row back means that somebody was faster
UPDATE room_prompts SET state = 'used' WHERE message_id = :message_id AND state || '' = 'open' RETURNING message_id;

-- name: prompt_sent!
UPDATE room_prompts SET answer_id = :answer_id, told = 0 WHERE message_id = :message_id;

-- name: prompt_told!
UPDATE room_prompts SET told = 1 WHERE message_id = :message_id AND answer_id = :answer_id;

-- name: prompts_untold
-- answers to a citizen whose fate is known by now
SELECT p.message_id, p.case_id, p.staff_id, p.deed, p.detail, p.until, p.answer_id, m.platform_id,
       a.state AS ended, a.error
  FROM room_prompts p CROSS JOIN messages a CROSS JOIN messages m
 WHERE p.answer_id IS NOT NULL AND p.told = 0 AND a.id = p.answer_id AND m.id = p.message_id
   AND a.state NOT IN ('queued', 'sending') AND m.contact_id = :contact_id LIMIT :most;

-- name: prompts_over!
-- whoever is asked something new is no longer asked the old
UPDATE room_prompts SET state = 'over'
 WHERE case_id = :case_id AND staff_id = :staff_id AND state = 'open' AND deed <> 'relay';

-- name: prompts_case_over!
UPDATE room_prompts SET state = 'over' WHERE case_id = :case_id AND state = 'open';

-- name: prompts_relay_over!
UPDATE room_prompts SET state = 'over' WHERE case_id = :case_id AND state = 'open' AND deed = 'relay';
