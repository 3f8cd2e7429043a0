-- name: time_slots_taken
SELECT starts_at, taken FROM time_slots
 WHERE site = :site AND window_id = :window AND starts_at >= :first AND starts_at < :last;

-- name: time_slots_busy
-- taken, and held by anybody but :me
SELECT starts_at, CAST(SUM(places) AS BIGINT) AS busy FROM (
    SELECT starts_at, taken AS places FROM time_slots
     WHERE site = :site AND window_id = :window AND starts_at >= :first AND starts_at < :last
     UNION ALL
    SELECT starts_at, places FROM holds
     WHERE site = :site AND window_id = :window AND starts_at >= :first AND starts_at < :last
       AND expires_at > :now AND contact_id <> :me
) AS either GROUP BY starts_at;

-- name: time_slots_shared
-- the same of what is outside the green channel, and how much of it over one channel; what rests is no channel's
SELECT starts_at, CAST(SUM(places) AS BIGINT) AS ordinary, CAST(SUM(of_channel) AS BIGINT) AS same_channel FROM (
    SELECT a.starts_at, a.places, CASE WHEN c.channel = :channel THEN a.places ELSE 0 END AS of_channel
      FROM appointments a JOIN contacts c ON c.id = a.contact_id
     WHERE a.site = :site AND a.window_id = :window AND a.starts_at >= :first AND a.starts_at < :last
       AND a.state = 'booked' AND a.green = 0
     UNION ALL
    SELECT h.starts_at, h.places, CASE WHEN c.channel = :channel AND h.kind <> 'rest' THEN h.places ELSE 0 END
      FROM holds h JOIN contacts c ON c.id = h.contact_id
     WHERE h.site = :site AND h.window_id = :window AND h.starts_at >= :first AND h.starts_at < :last
       AND h.expires_at > :now AND h.contact_id <> :me AND h.green = 0
) AS either GROUP BY starts_at;

-- name: time_slot_lock!
-- whoever changes what is taken or held of a time slot does this first, in one order over all time slots
INSERT INTO time_slots (site, window_id, starts_at, taken) VALUES (:site, :window, :starts, 0)
    ON CONFLICT (site, window_id, starts_at) DO UPDATE SET taken = time_slots.taken;

-- name: time_slot_take^
-- so many places more while there are as many; no row back means full. Outside the green channel (green = 0) no more than
-- :ordinary are taken, and over one channel no more than :share; who is in it comes with both as high as the capacity.
-- What :me holds and the offer :offer are used up by it; where these :kept places are enough, it does not matter what rests.
UPDATE time_slots SET taken = taken + :places
 WHERE site = :site AND window_id = :window AND starts_at = :starts
   AND taken + :places + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
                           WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
                             AND h.expires_at > :now AND (h.contact_id <> :me OR h.kind = 'offer') AND h.id <> :offer
                             AND (h.kind <> 'rest' OR CAST(:kept AS INTEGER) < CAST(:places AS INTEGER))) <= :capacity
   AND (CAST(:ordinary AS INTEGER) >= :capacity
        OR CAST(:places AS INTEGER)
         + (SELECT COALESCE(SUM(a.places), 0) FROM appointments a
             WHERE a.site = :site AND a.window_id = :window AND a.starts_at = :starts
               AND a.state = 'booked' AND a.green = 0)
         + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
             WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
               AND h.expires_at > :now AND (h.contact_id <> :me OR h.kind = 'offer') AND h.id <> :offer
               AND (h.kind <> 'rest' OR CAST(:kept AS INTEGER) < CAST(:places AS INTEGER)) AND h.green = 0)
            <= CAST(:ordinary AS INTEGER))
   AND (CAST(:share AS INTEGER) >= :capacity
        OR CAST(:places AS INTEGER)
         + (SELECT COALESCE(SUM(a.places), 0) FROM appointments a JOIN contacts c ON c.id = a.contact_id
             WHERE a.site = :site AND a.window_id = :window AND a.starts_at = :starts
               AND a.state = 'booked' AND a.green = 0 AND c.channel = :channel)
         + (SELECT COALESCE(SUM(h.places), 0) FROM holds h JOIN contacts c ON c.id = h.contact_id
             WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts AND h.kind <> 'rest'
               AND h.expires_at > :now AND (h.contact_id <> :me OR h.kind = 'offer') AND h.id <> :offer
               AND h.green = 0 AND c.channel = :channel)
            <= CAST(:share AS INTEGER))
RETURNING taken;

-- name: time_slot_free!
UPDATE time_slots SET taken = taken - :places
 WHERE site = :site AND window_id = :window AND starts_at = :starts AND taken >= :places;

-- name: appointment_add^
-- no row back means that the same contact holds the same appointment, or that the code is used
INSERT INTO appointments (code, contact_id, site, window_id, item, starts_at, minutes, person, state, created_at,
                          also, people, places, phone_key, green, wording)
VALUES (:code, :contact_id, :site, :window, :item, :starts, :minutes, :person, 'booked', :now,
        :also, :people, :places, :phone_key, :green, :wording)
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: appointment_get^
SELECT id, code, contact_id, site, window_id, item, starts_at, minutes, person, state,
       also, people, places, sequence, arrived_at, excused_at, green
  FROM appointments WHERE id = :id;

-- name: appointment_by_code^
SELECT id, code, contact_id, site, window_id, item, starts_at, minutes, person, state,
       also, people, places, sequence, arrived_at, excused_at, green
  FROM appointments WHERE code = :code;

-- name: appointments_ahead
SELECT id, code, contact_id, site, window_id, item, starts_at, minutes, person, state,
       also, people, places, sequence, arrived_at, excused_at, green
  FROM appointments WHERE contact_id = :contact_id AND state = 'booked' AND starts_at > :now
 ORDER BY starts_at, id;

-- name: appointment_made_since
SELECT id FROM appointments WHERE contact_id = :contact_id AND state = 'booked' AND created_at >= :since LIMIT 1;

-- name: appointments_of_phone
SELECT id, code, contact_id, site, window_id, item, starts_at, minutes, person, state,
       also, people, places, sequence, arrived_at, excused_at, green
  FROM appointments WHERE phone_key = :phone_key AND state = 'booked' AND starts_at > :now
 ORDER BY starts_at, id;

-- name: appointments_between
SELECT id, code, contact_id, site, window_id, item, starts_at, minutes, person, state,
       also, people, places, sequence, arrived_at, excused_at, green
  FROM appointments
 WHERE contact_id = :contact_id AND state = 'booked' AND starts_at >= :first AND starts_at < :last
 ORDER BY starts_at, id;

-- name: appointment_cancel^
-- no row back means that it was cancelled already, or moved meanwhile: its places are elsewhere then
UPDATE appointments SET state = 'cancelled'
 WHERE id = :id AND state = 'booked' AND sequence = :sequence RETURNING id;

-- name: appointment_claim_move^
-- no row back means that it was cancelled, or moved by somebody else meanwhile
UPDATE appointments SET sequence = sequence + 1
 WHERE id = :id AND state = 'booked' AND sequence = :sequence AND arrived_at IS NULL RETURNING id;

-- name: appointment_move!
UPDATE appointments SET site = :site, window_id = :window, starts_at = :starts, minutes = :minutes WHERE id = :id;

-- name: appointment_regroup!
UPDATE appointments SET people = :people, places = :places WHERE id = :id;

-- name: appointment_arrive^
UPDATE appointments SET arrived_at = :now
 WHERE id = :id AND state = 'booked' AND arrived_at IS NULL RETURNING id;

-- name: appointment_excuse^
UPDATE appointments SET excused_at = :now
 WHERE id = :id AND state = 'booked' AND arrived_at IS NULL AND excused_at IS NULL RETURNING id;

-- name: appointment_forget_notices!
-- nothing that was planned for its old time is told, and all may be planned anew
DELETE FROM notices WHERE contact_id = :contact_id AND about = 'appointment' AND about_id = :id;

-- name: booker_lock^
-- what is counted over the appointments of one phone is counted under this lock
INSERT INTO bookers (phone_key, forgiven_at) VALUES (:phone_key, 0)
    ON CONFLICT (phone_key) DO UPDATE SET phone_key = excluded.phone_key
RETURNING forgiven_at;

-- name: booker_forgiven^
SELECT forgiven_at FROM bookers WHERE phone_key = :phone_key;

-- name: booker_forgive!
INSERT INTO bookers (phone_key, forgiven_at) VALUES (:phone_key, :now)
    ON CONFLICT (phone_key) DO UPDATE SET forgiven_at = excluded.forgiven_at;

-- name: booker_missed^
-- missed: neither cancelled nor come, over, and no closure in force kept them out; the excused are counted apart
SELECT COUNT(*) AS missed, COUNT(excused_at) AS excused FROM appointments a
 WHERE phone_key = :phone_key AND starts_at > :since AND starts_at < :before
   AND state = 'booked' AND arrived_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM hall_exceptions e
                    WHERE e.kind = 'closed' AND e.site = a.site AND e.ends_at > a.starts_at
                      AND e.begins_at <= a.starts_at AND (e.ended_at IS NULL OR e.ended_at > a.starts_at));
