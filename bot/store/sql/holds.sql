-- name: hold_put^
-- the time slot is locked before; a contact's own hold moves, and counts as free for itself: where these
-- :kept places are enough, it does not matter what rests; no row back means full
INSERT INTO holds (kind, contact_id, site, window_id, starts_at, places, expires_at, green)
SELECT 'hold', CAST(:me AS BIGINT), t.site, t.window_id, t.starts_at, CAST(:places AS INTEGER),
       CAST(:expires AS BIGINT), CAST(:green AS INTEGER)
  FROM time_slots t
 WHERE t.site = :site AND t.window_id = :window AND t.starts_at = :starts
   AND t.taken + CAST(:places AS INTEGER)
     + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
         WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
           AND h.expires_at > :now AND (h.contact_id <> CAST(:me AS BIGINT) OR h.kind = 'offer')
           AND (h.kind <> 'rest' OR CAST(:kept AS INTEGER) < CAST(:places AS INTEGER))) <= :capacity
   AND (CAST(:ordinary AS INTEGER) >= :capacity
        OR CAST(:places AS INTEGER)
         + (SELECT COALESCE(SUM(a.places), 0) FROM appointments a
             WHERE a.site = :site AND a.window_id = :window AND a.starts_at = :starts
               AND a.state = 'booked' AND a.green = 0)
         + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
             WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
               AND h.expires_at > :now AND (h.contact_id <> CAST(:me AS BIGINT) OR h.kind = 'offer')
               AND (h.kind <> 'rest' OR CAST(:kept AS INTEGER) < CAST(:places AS INTEGER)) AND h.green = 0)
            <= CAST(:ordinary AS INTEGER))
   AND (CAST(:share AS INTEGER) >= :capacity
        OR CAST(:places AS INTEGER)
         + (SELECT COALESCE(SUM(a.places), 0) FROM appointments a JOIN contacts c ON c.id = a.contact_id
             WHERE a.site = :site AND a.window_id = :window AND a.starts_at = :starts
               AND a.state = 'booked' AND a.green = 0 AND c.channel = :channel)
         + (SELECT COALESCE(SUM(h.places), 0) FROM holds h JOIN contacts c ON c.id = h.contact_id
             WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts AND h.kind <> 'rest'
               AND h.expires_at > :now AND (h.contact_id <> CAST(:me AS BIGINT) OR h.kind = 'offer')
               AND h.green = 0 AND c.channel = :channel)
            <= CAST(:share AS INTEGER))
    ON CONFLICT (contact_id) WHERE kind = 'hold' DO UPDATE
   SET site = excluded.site, window_id = excluded.window_id, starts_at = excluded.starts_at,
       places = excluded.places, expires_at = excluded.expires_at,
       green = excluded.green
RETURNING id;

-- name: hold_offer^
-- for who waited: what rests is free here, what is held or offered is not
INSERT INTO holds (kind, contact_id, site, window_id, starts_at, places, expires_at, green)
SELECT 'offer', CAST(:contact_id AS BIGINT), t.site, t.window_id, t.starts_at, CAST(:places AS INTEGER),
       CAST(:expires AS BIGINT), CAST(:green AS INTEGER)
  FROM time_slots t
 WHERE t.site = :site AND t.window_id = :window AND t.starts_at = :starts
   AND t.taken + CAST(:places AS INTEGER)
     + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
         WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
           AND h.expires_at > :now AND h.kind <> 'rest') <= :capacity
   AND (CAST(:ordinary AS INTEGER) >= :capacity
        OR CAST(:places AS INTEGER)
         + (SELECT COALESCE(SUM(a.places), 0) FROM appointments a
             WHERE a.site = :site AND a.window_id = :window AND a.starts_at = :starts
               AND a.state = 'booked' AND a.green = 0)
         + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
             WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
               AND h.expires_at > :now AND h.kind <> 'rest' AND h.green = 0) <= CAST(:ordinary AS INTEGER))
   AND (CAST(:share AS INTEGER) >= :capacity
        OR CAST(:places AS INTEGER)
         + (SELECT COALESCE(SUM(a.places), 0) FROM appointments a JOIN contacts c ON c.id = a.contact_id
             WHERE a.site = :site AND a.window_id = :window AND a.starts_at = :starts
               AND a.state = 'booked' AND a.green = 0 AND c.channel = :channel)
         + (SELECT COALESCE(SUM(h.places), 0) FROM holds h JOIN contacts c ON c.id = h.contact_id
             WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts AND h.kind <> 'rest'
               AND h.expires_at > :now AND h.green = 0 AND c.channel = :channel)
            <= CAST(:share AS INTEGER))
RETURNING id;

-- name: holds_at
-- what is held of one time slot, by kind
SELECT kind, CAST(SUM(places) AS BIGINT) AS places FROM holds
 WHERE site = :site AND window_id = :window AND starts_at = :starts AND expires_at > :now GROUP BY kind;

-- name: hold_of^
SELECT site, window_id, starts_at, places, expires_at FROM holds
 WHERE contact_id = :me AND kind = 'hold' AND expires_at > :now;

-- name: hold_drop
DELETE FROM holds WHERE contact_id = :me AND kind = 'hold' RETURNING site, window_id, starts_at;

-- name: hold_remove!
DELETE FROM holds WHERE id = :id;

-- name: hold_tidy!
-- a contact's hold keeps its row when it is renewed: what counts again is not swept away with what lapsed
DELETE FROM holds WHERE id = :id AND expires_at <= :now;

-- name: hold_rest!
-- one row a place, so that they can be given out one by one
INSERT INTO holds (kind, contact_id, site, window_id, starts_at, places, expires_at, green)
VALUES ('rest', :contact_id, :site, :window, :starts, 1, :expires, :green);

-- name: hold_wake!
-- so many of the places that still rest are somebody's again; :me is 0, or who gave them back
DELETE FROM holds WHERE id IN (
    SELECT id FROM holds WHERE kind = 'rest' AND site = :site AND window_id = :window AND starts_at = :starts
       AND expires_at > :now AND CAST(:me AS BIGINT) IN (0, contact_id) ORDER BY id LIMIT :places);

-- name: holds_resting
-- the time slots of a site with places that rest, in the order of locks
SELECT DISTINCT window_id, starts_at FROM holds
 WHERE kind = 'rest' AND site = :site AND starts_at >= :first AND starts_at < :last AND expires_at > :now
 ORDER BY window_id, starts_at LIMIT :most;

-- name: holds_lapsed
SELECT id, site, window_id, starts_at FROM holds WHERE expires_at <= :now ORDER BY expires_at LIMIT :most;
