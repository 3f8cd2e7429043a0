-- name: time_slots_taken
SELECT starts_at, taken FROM time_slots
 WHERE site = :site AND window_id = :window AND starts_at >= :first AND starts_at < :last;

-- name: time_slot_take^
-- one place more while there is one; no row back means full
INSERT INTO time_slots (site, window_id, starts_at, taken) VALUES (:site, :window, :starts, 1)
    ON CONFLICT (site, window_id, starts_at) DO UPDATE SET taken = time_slots.taken + 1
 WHERE time_slots.taken < :places
RETURNING taken;

-- name: time_slot_free!
UPDATE time_slots SET taken = taken - 1
 WHERE site = :site AND window_id = :window AND starts_at = :starts AND taken > 0;

-- name: appointment_add^
-- no row back means that the same contact holds the same appointment, or that the code is used
INSERT INTO appointments (code, contact_id, site, window_id, item, starts_at, minutes, person, state, created_at)
VALUES (:code, :contact_id, :site, :window, :item, :starts, :minutes, :person, 'booked', :now)
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: appointment_get^
SELECT id, code, contact_id, site, window_id, item, starts_at, minutes, person, state
  FROM appointments WHERE id = :id;

-- name: appointments_ahead
SELECT id, code, contact_id, site, window_id, item, starts_at, minutes, person, state
  FROM appointments WHERE contact_id = :contact_id AND state = 'booked' AND starts_at > :now
 ORDER BY starts_at, id;

-- name: appointment_cancel^
-- no row back means it was cancelled already
UPDATE appointments SET state = 'cancelled' WHERE id = :id AND state = 'booked' RETURNING id;
