-- name: person_messages_forget!
-- all but the message that asks for it: its number keeps a second delivery from having an effect
DELETE FROM messages WHERE contact_id = :contact_id AND state <> 'sending'
   AND id <> (SELECT COALESCE(MAX(id), 0) FROM messages WHERE contact_id = :contact_id AND way = 'in');

-- name: person_session_forget!
DELETE FROM sessions WHERE contact_id = :contact_id;

-- name: person_questions_forget!
DELETE FROM questions WHERE contact_id = :contact_id;

-- name: person_known_forget!
UPDATE contacts SET known = NULL WHERE id = :contact_id;

-- name: person_notices_forget!
DELETE FROM notices WHERE contact_id = :contact_id AND (about <> 'appointment' OR :keep = 0);

-- name: person_holds_forget!
DELETE FROM holds WHERE contact_id = :contact_id;

-- name: person_waiting_forget!
DELETE FROM waitlist WHERE contact_id = :contact_id;

-- name: person_follows_forget!
DELETE FROM follows WHERE contact_id = :contact_id;

-- name: person_stops_forget!
DELETE FROM notice_stops WHERE contact_id = :contact_id;

-- name: person_quiet_forget!
DELETE FROM quiet_hours WHERE contact_id = :contact_id;

-- name: person_appointments_forget!
-- those ahead still need a name at the counter
UPDATE appointments SET person = :nobody, phone_key = ''
 WHERE contact_id = :contact_id AND (state <> 'booked' OR starts_at <= :now);

-- name: person_with_code^
SELECT contact_id FROM appointments WHERE code = :code
 UNION ALL
SELECT contact_id FROM cases WHERE code = :code AND contact_id IS NOT NULL LIMIT 1;

-- name: person_appointments
SELECT code, site, item, starts_at, person, state FROM appointments WHERE contact_id = :contact_id ORDER BY id;

-- name: person_last_message_forget!
DELETE FROM messages WHERE contact_id = :contact_id AND state <> 'sending';
