-- name: hold_put^
-- the time slot is locked before; a contact's own hold moves, and counts as free for itself; no row back means full
INSERT INTO holds (kind, contact_id, site, window_id, starts_at, places, expires_at)
SELECT 'hold', CAST(:me AS BIGINT), t.site, t.window_id, t.starts_at, CAST(:places AS INTEGER),
       CAST(:expires AS BIGINT)
  FROM time_slots t
 WHERE t.site = :site AND t.window_id = :window AND t.starts_at = :starts
   AND t.taken + CAST(:places AS INTEGER)
     + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
         WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
           AND h.expires_at > :now AND h.contact_id <> CAST(:me AS BIGINT)) <= :capacity
    ON CONFLICT (contact_id) WHERE kind = 'hold' DO UPDATE
   SET site = excluded.site, window_id = excluded.window_id, starts_at = excluded.starts_at,
       places = excluded.places, expires_at = excluded.expires_at
RETURNING id;

-- name: hold_offer^
-- for who waited: what rests is free here, what is held or offered is not
INSERT INTO holds (kind, contact_id, site, window_id, starts_at, places, expires_at)
SELECT 'offer', CAST(:contact_id AS BIGINT), t.site, t.window_id, t.starts_at, CAST(:places AS INTEGER),
       CAST(:expires AS BIGINT)
  FROM time_slots t
 WHERE t.site = :site AND t.window_id = :window AND t.starts_at = :starts
   AND t.taken + CAST(:places AS INTEGER)
     + (SELECT COALESCE(SUM(h.places), 0) FROM holds h
         WHERE h.site = :site AND h.window_id = :window AND h.starts_at = :starts
           AND h.expires_at > :now AND h.kind <> 'rest') <= :capacity
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
INSERT INTO holds (kind, contact_id, site, window_id, starts_at, places, expires_at)
VALUES ('rest', :contact_id, :site, :window, :starts, 1, :expires);

-- name: hold_wake!
-- so many of the resting places are somebody's again
DELETE FROM holds WHERE id IN (
    SELECT id FROM holds WHERE kind = 'rest' AND site = :site AND window_id = :window AND starts_at = :starts
     ORDER BY id LIMIT :places);

-- name: holds_lapsed
SELECT id, site, window_id, starts_at FROM holds WHERE expires_at <= :now ORDER BY expires_at LIMIT :most;
