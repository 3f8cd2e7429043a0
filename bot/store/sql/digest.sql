-- name: digest_leads
-- who leads, writes from a chat, and has not been told of this day or month
SELECT s.id, s.contact_id FROM staff s JOIN contacts c ON c.id = s.contact_id
 WHERE s.active = 1 AND s.role IN ('lead', 'admin') AND c.channel <> :console
   AND NOT EXISTS (SELECT 1 FROM digests d WHERE d.staff_id = s.id AND d.kind = :kind AND d.day = :day)
 ORDER BY s.id LIMIT :most;

-- name: digest_plan^
-- each person, kind and day once; no row back means that it was planned before
INSERT INTO digests (staff_id, kind, day, planned_at) VALUES (:staff_id, :kind, :day, :now)
    ON CONFLICT (staff_id, kind, day) DO NOTHING
RETURNING staff_id;

-- name: digests_purge
DELETE FROM digests WHERE planned_at IN (
       SELECT planned_at FROM digests WHERE planned_at < :before ORDER BY planned_at LIMIT :most)
RETURNING staff_id;

-- name: digest_due
-- open, not the citizen's turn, with a deadline before a moment; the longest overdue first
SELECT * FROM cases
 WHERE closed_at IS NULL AND sort_at < :until AND due_at < :until
   AND state IN ('new', 'transferred', 'claimed', 'waiting_inside')
   AND (:site = '' OR desk = :site OR desk = '')
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
 ORDER BY sort_at, id LIMIT :most;

-- name: digest_unclaimed
-- nobody's by now: never claimed, given back, passed on, or claimed without an answer for too long
SELECT * FROM cases
 WHERE closed_at IS NULL AND kind <> 'thanks'
   AND (state IN ('new', 'transferred') OR (state = 'claimed' AND claim_until <= :now))
   AND (:site = '' OR desk = :site OR desk = '')
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
 ORDER BY sort_at, id LIMIT :most;

-- name: digest_low
-- low ratings whose citizen nobody has spoken with since
SELECT * FROM cases
 WHERE closed_at IS NULL AND kind = 'bad_rating' AND contacted_at IS NULL
   AND (:site = '' OR desk = :site OR desk = '')
   AND (badge <> :not_about OR :not_about = '')
 ORDER BY sort_at, id LIMIT :most;

-- name: digest_promises
-- what was promised to a citizen by this day and is not marked as kept
SELECT c.* FROM case_promises p JOIN cases c ON c.id = p.case_id
 WHERE p.state <> 'kept' AND p.day <= :day AND c.state <> 'withdrawn'
   AND (:site = '' OR c.desk = :site OR c.desk = '')
   AND (c.badge <> :not_about OR :not_about = '' OR c.kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
 ORDER BY p.day, p.id LIMIT :most;

-- name: digest_appointments
SELECT site, COUNT(*) AS count FROM (
       SELECT site FROM appointments WHERE starts_at >= :first AND starts_at < :last AND state = 'booked'
        ORDER BY starts_at LIMIT :most) AS booked
 GROUP BY site;
