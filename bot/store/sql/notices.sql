-- name: notice_add!
INSERT INTO notices (contact_id, kind, about, about_id, subject, due_at, state, sealed)
VALUES (:contact_id, :kind, :about, :about_id, :subject, :due, 'pending', :sealed)
    ON CONFLICT (contact_id, kind, about, about_id) DO NOTHING;

-- name: notice_renew!
-- what was told of a thing before may be told of it again
INSERT INTO notices (contact_id, kind, about, about_id, subject, due_at, state)
VALUES (:contact_id, :kind, :about, :about_id, '', :due, 'pending')
    ON CONFLICT (contact_id, kind, about, about_id)
    DO UPDATE SET state = 'pending', due_at = excluded.due_at, decided_at = NULL, why = '', rung_at = NULL;

-- name: notices_due
SELECT id, contact_id, kind, about, about_id, subject, due_at, sealed FROM notices
 WHERE state = 'pending' AND due_at <= :now ORDER BY due_at, id LIMIT :most;

-- name: notices_due_keys
-- whose they are, for who wants to wait for those people's turns first
SELECT n.id, c.channel, c.address FROM notices n JOIN contacts c ON c.id = n.contact_id
 WHERE n.state = 'pending' AND n.due_at <= :now ORDER BY n.due_at, n.id LIMIT :most;

-- name: notices_ripe
-- what is due, each with all that tells whether and how its person wants to be told
SELECT n.id, n.contact_id, n.kind, n.about, n.about_id, n.subject, n.due_at, n.sealed,
       c.channel, c.address, c.language, c.reach, q.quiet_from, q.quiet_until,
       EXISTS (SELECT 1 FROM notice_stops s WHERE s.contact_id = n.contact_id AND s.about = '') AS all_stopped,
       EXISTS (SELECT 1 FROM notice_stops s WHERE s.contact_id = n.contact_id AND s.about = n.about) AS kind_stopped,
       (SELECT COUNT(*) FROM notices t
         WHERE t.contact_id = n.contact_id AND t.state = 'queued' AND t.decided_at >= :since) AS told
  FROM notices n JOIN contacts c ON c.id = n.contact_id LEFT JOIN quiet_hours q ON q.contact_id = n.contact_id
 WHERE n.state = 'pending' AND n.due_at <= :now ORDER BY n.due_at, n.id LIMIT :most;

-- name: notice_whole^
-- the same of one, whatever its state; how many its person was told is not counted
SELECT n.id, n.contact_id, n.kind, n.about, n.about_id, n.subject, n.due_at, n.sealed,
       c.channel, c.address, c.language, c.reach, q.quiet_from, q.quiet_until,
       EXISTS (SELECT 1 FROM notice_stops s WHERE s.contact_id = n.contact_id AND s.about = '') AS all_stopped,
       EXISTS (SELECT 1 FROM notice_stops s WHERE s.contact_id = n.contact_id AND s.about = n.about) AS kind_stopped,
       0 AS told
  FROM notices n JOIN contacts c ON c.id = n.contact_id LEFT JOIN quiet_hours q ON q.contact_id = n.contact_id
 WHERE n.id = :id;

-- name: notice_get^
SELECT id, contact_id, kind, about, about_id, subject, due_at, sealed FROM notices WHERE id = :id;

-- name: notices_ahead
-- what one person is still to be told of one kind of thing, the soonest first
SELECT id, contact_id, kind, about, about_id, subject, due_at, sealed FROM notices
 WHERE contact_id = :contact_id AND about = :about AND state || '' = 'pending' ORDER BY due_at, id LIMIT :most;

-- name: notice_postpone!
-- queued, but its sending fell into quiet hours: it is decided anew when they end
UPDATE notices SET state = 'pending', decided_at = NULL WHERE id = :id AND state = 'queued';

-- name: notice_later!
UPDATE notices SET due_at = :due WHERE id = :id AND state || '' = 'pending';

-- name: notice_decide^
-- one decision a notice, ever; no row back means somebody else made it
UPDATE notices SET state = :state, decided_at = :now, why = :why WHERE id = :id AND state || '' = 'pending' RETURNING id;

-- name: notices_told^
-- how many one person was told since then
SELECT COUNT(*) AS count FROM notices WHERE contact_id = :contact_id AND state = 'queued' AND decided_at >= :since;

-- name: notices_told_of
-- when one person was told of one kind of thing since then
SELECT decided_at FROM notices
 WHERE contact_id = :contact_id AND about = :about AND kind = :kind AND state = 'queued' AND decided_at >= :since
 ORDER BY decided_at DESC LIMIT 100;

-- name: notices_like
-- what else of the same kind one person is to be told of by now
SELECT id, contact_id, kind, about, about_id, subject, due_at, sealed FROM notices
 WHERE contact_id = :contact_id AND about = :about AND kind = :kind AND id <> :id
   AND state || '' = 'pending' AND due_at <= :now ORDER BY id LIMIT :most;

-- name: notices_gathered
-- what goes out together with another one
SELECT id, contact_id, kind, about, about_id, subject, due_at, sealed FROM notices
 WHERE contact_id = :contact_id AND about = :about AND kind = :kind AND why = :why ORDER BY id LIMIT :most;

-- name: notices_told_lately
SELECT id, contact_id, kind, about, about_id, subject, due_at, sealed FROM notices
 WHERE contact_id = :contact_id AND state = 'queued' AND decided_at >= :since
 ORDER BY decided_at DESC, id DESC LIMIT :most;

-- name: notice_forget!
DELETE FROM notices WHERE id = :id;

-- name: notices_forget_about!
-- as if nothing had ever been planned for a thing: what changes back may be told again
DELETE FROM notices WHERE about = :about AND about_id = :about_id AND kind <> :but;

-- name: notice_take_back^
-- one of the person's own that is not decided yet
DELETE FROM notices WHERE id = :id AND contact_id = :contact_id AND state || '' = 'pending' RETURNING id;

-- name: notices_stop!
INSERT INTO notice_stops (contact_id, about) VALUES (:contact_id, :about)
    ON CONFLICT (contact_id, about) DO NOTHING;

-- name: notices_resume!
DELETE FROM notice_stops WHERE contact_id = :contact_id AND (about = :about OR :about = '');

-- name: notices_stopped
SELECT about FROM notice_stops WHERE contact_id = :contact_id;

-- name: quiet_hours_set!
INSERT INTO quiet_hours (contact_id, quiet_from, quiet_until) VALUES (:contact_id, :first, :last)
    ON CONFLICT (contact_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until;

-- name: quiet_hours_get^
SELECT quiet_from, quiet_until FROM quiet_hours WHERE contact_id = :contact_id;

-- name: quiet_hours_clear!
DELETE FROM quiet_hours WHERE contact_id = :contact_id;

-- name: notices_in_vain
-- told to nobody: the contact could not be reached, or the message came to a bad end. The OR repeats the words of the
-- index messages_in_trouble: SQLite uses a partial index only then.
SELECT n.id, n.contact_id, n.kind, n.about, n.about_id, n.subject, n.due_at, n.sealed, n.decided_at AS failed_at
  FROM notices n WHERE n.why = 'unreachable' AND n.decided_at >= :since AND n.rung_at IS NULL
 UNION ALL
SELECT n.id, n.contact_id, n.kind, n.about, n.about_id, n.subject, n.due_at, n.sealed, m.created_at AS failed_at
  FROM messages m JOIN notices n ON n.id = m.notice_id
 WHERE m.state IN ('failed', 'unreachable', 'unknown') AND m.state IN ('failed', 'unreachable')
   AND m.created_at >= :since AND n.rung_at IS NULL
 ORDER BY failed_at DESC LIMIT :most;

-- name: notice_rung^
UPDATE notices SET rung_at = :now WHERE id = :id AND rung_at IS NULL RETURNING id;

-- name: notices_purge
DELETE FROM notices WHERE id IN (
       SELECT id FROM notices WHERE state <> 'pending' AND due_at < :before ORDER BY due_at LIMIT :most)
RETURNING id;
