-- name: walk_add^
-- no row back means that one is under way
INSERT INTO walks (contact_id, staff_id, sandbox, began_at, last_at)
VALUES (:contact_id, :staff_id, :sandbox, :now, :now)
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: walk_get^
SELECT id, contact_id, staff_id, turns, began_at, last_at, ended_at FROM walks WHERE id = :id;

-- name: walk_under_way^
SELECT id, contact_id, staff_id, turns, began_at, last_at, ended_at FROM walks
 WHERE contact_id = :contact_id AND ended_at IS NULL;

-- name: walk_sandbox^
SELECT sandbox FROM walks WHERE id = :id AND ended_at + 0 IS NULL;

-- name: walk_on!
UPDATE walks SET sandbox = :sandbox, turns = turns + :counted, last_at = :now WHERE id = :id AND ended_at + 0 IS NULL;

-- name: walk_end!
UPDATE walks SET sandbox = NULL, ended_at = :now WHERE id = :id AND ended_at + 0 IS NULL;

-- name: walk_last_to_settle^
-- the newest one that is over and whose notes nobody handed in or dropped
SELECT id, contact_id, staff_id, turns, began_at, last_at, ended_at FROM walks w
 WHERE contact_id = :contact_id AND ended_at IS NOT NULL
   AND EXISTS (SELECT 1 FROM walk_notes n WHERE n.walk_id = w.id AND n.handed_at IS NULL)
 ORDER BY id DESC LIMIT 1;

-- name: walk_last^
SELECT id, contact_id, staff_id, turns, began_at, last_at, ended_at FROM walks
 WHERE contact_id = :contact_id ORDER BY id DESC LIMIT 1;

-- name: walk_note_add^
-- no row back means that there are enough
INSERT INTO walk_notes (walk_id, dialog, step, words, told, at)
SELECT :walk_id, :dialog, :step, :words, :told, :now
 WHERE (SELECT COUNT(*) FROM walk_notes WHERE walk_id = :walk_id) < :most
RETURNING id;

-- name: walk_notes
-- those of a walk that were neither handed in nor dropped
SELECT id, walk_id, dialog, step, words, told, at FROM walk_notes
 WHERE walk_id = :walk_id AND handed_at IS NULL ORDER BY id LIMIT :most;

-- name: walk_note_hand_in^
-- each note once, however often it is confirmed
UPDATE walk_notes SET handed_at = :now WHERE id = :id AND handed_at IS NULL RETURNING id;

-- name: walk_note_case!
UPDATE walk_notes SET case_id = :case_id WHERE id = :id;

-- name: walk_notes_drop!
DELETE FROM walk_notes WHERE walk_id = :walk_id AND handed_at IS NULL;

-- name: walks_purge
DELETE FROM walks WHERE id IN (SELECT id FROM walks WHERE last_at < :before ORDER BY last_at LIMIT :most) RETURNING id;

-- name: walks_forget!
DELETE FROM walks WHERE contact_id = :contact_id;

-- name: crowd_booked
-- what is booked ahead, counted without anybody: by time slot, channel and green channel
SELECT a.site, a.window_id, a.starts_at, c.channel, a.green, CAST(SUM(a.places) AS BIGINT) AS places
  FROM appointments a JOIN contacts c ON c.id = a.contact_id
 WHERE a.state = 'booked' AND a.starts_at > :now AND a.starts_at < :until
 GROUP BY a.site, a.window_id, a.starts_at, c.channel, a.green
 ORDER BY a.starts_at LIMIT :most;

-- name: crowd_held
SELECT h.kind, h.site, h.window_id, h.starts_at, h.places, h.expires_at, h.green, c.channel
  FROM holds h JOIN contacts c ON c.id = h.contact_id
 WHERE h.expires_at > :now ORDER BY h.expires_at LIMIT :most;

-- name: crowd_taken
SELECT site, window_id, starts_at, taken FROM time_slots
 WHERE starts_at > :now AND starts_at < :until AND taken > 0 ORDER BY starts_at LIMIT :most;

-- name: crowd_visit_days
SELECT day, part, minutes FROM visit_days WHERE day >= :first ORDER BY day LIMIT :most;

-- name: sandbox_time_slot!
INSERT INTO time_slots (site, window_id, starts_at, taken) VALUES (:site, :window, :starts, :taken);

-- name: sandbox_appointment!
INSERT INTO appointments (code, contact_id, site, window_id, item, starts_at, minutes, person, state, created_at,
                          also, people, places, phone_key, green)
VALUES (:code, :contact_id, :site, :window, '', :starts, 1, :person, 'booked', 0, '', 1, :places, :code, :green);

-- name: sandbox_hold!
INSERT INTO holds (kind, contact_id, site, window_id, starts_at, places, expires_at, green)
VALUES (:kind, :contact_id, :site, :window, :starts, :places, :expires, :green);

-- name: sandbox_visit_day!
INSERT INTO visit_days (day, part, minutes) VALUES (:day, :part, :minutes);
