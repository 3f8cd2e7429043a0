-- name: desk_account_of^
SELECT staff_id, login, password FROM desk_accounts WHERE staff_id = :staff_id;

-- name: desk_account_named^
SELECT staff_id, login, password FROM desk_accounts WHERE login = :login;

-- name: desk_account_set^
-- no row back means that the name is somebody else's
INSERT INTO desk_accounts (staff_id, login, password, changed_at)
SELECT :staff_id, :login, :password, :now
 WHERE NOT EXISTS (SELECT 1 FROM desk_accounts WHERE login = :login AND staff_id <> :staff_id)
    ON CONFLICT (staff_id) DO UPDATE
   SET login = excluded.login, password = excluded.password, changed_at = excluded.changed_at
RETURNING staff_id;

-- name: desk_account_forget!
DELETE FROM desk_accounts WHERE staff_id = :staff_id;

-- name: desk_session_add!
INSERT INTO desk_sessions (token, staff_id, began_at, seen_at) VALUES (:token, :staff_id, :now, :now);

-- name: desk_session^
SELECT staff_id, began_at, seen_at FROM desk_sessions
 WHERE token = :token AND began_at > :oldest AND seen_at > :idle;

-- name: desk_session_seen!
UPDATE desk_sessions SET seen_at = :now WHERE token = :token;

-- name: desk_session_end!
DELETE FROM desk_sessions WHERE token = :token;

-- name: desk_sessions_end
-- all of one person's, but for the one that asks for it
DELETE FROM desk_sessions WHERE staff_id = :staff_id AND token <> :besides RETURNING token;

-- name: desk_sessions_of
SELECT token FROM desk_sessions
 WHERE staff_id = :staff_id AND began_at > :oldest AND seen_at > :idle ORDER BY seen_at DESC LIMIT 50;

-- name: desk_sessions_purge!
DELETE FROM desk_sessions WHERE token IN (
       SELECT token FROM desk_sessions WHERE seen_at <= :idle ORDER BY seen_at LIMIT 200);

-- name: desk_code_add!
INSERT INTO desk_codes (code, staff_id, expires_at, message_id) VALUES (:code, :staff_id, :expires, :message_id);

-- name: desk_codes_alive^
-- those whose message came to a bad end do not count: nobody can use them
SELECT COUNT(*) AS count FROM desk_codes d LEFT JOIN messages m ON m.id = d.message_id
 WHERE d.staff_id = :staff_id AND d.expires_at > :now
   AND (m.id IS NULL OR m.state NOT IN ('failed', 'unreachable', 'dropped'));

-- name: desk_code_use^
-- each code once; no row back means it is forged, used or expired
DELETE FROM desk_codes WHERE code = :code AND expires_at > :now RETURNING staff_id;

-- name: desk_codes_purge!
DELETE FROM desk_codes WHERE code IN (
       SELECT code FROM desk_codes WHERE expires_at <= :before ORDER BY expires_at LIMIT 200);

-- name: desk_codes_forget!
DELETE FROM desk_codes WHERE staff_id = :staff_id;

-- name: desk_try^
-- counted before it is tried, so that many at once count too; a new count begins when the old one is out of date
INSERT INTO desk_tries (who, failed, since) VALUES (:who, 1, :now)
    ON CONFLICT (who) DO UPDATE
   SET failed = CASE WHEN desk_tries.since <= :before THEN 1 ELSE desk_tries.failed + 1 END,
       since = CASE WHEN desk_tries.since <= :before THEN excluded.since ELSE desk_tries.since END
RETURNING failed, since;

-- name: desk_try_went_well!
UPDATE desk_tries SET failed = failed - 1 WHERE who = :who AND failed > 0;

-- name: desk_tries_purge!
DELETE FROM desk_tries WHERE who IN (
       SELECT who FROM desk_tries WHERE since <= :before ORDER BY since LIMIT 200);

-- name: desk_role^
UPDATE staff SET role = :role WHERE id = :id AND active = 1 RETURNING id;

-- name: desk_notices_to!
-- where somebody is told things: a console does not take this over from their chat
UPDATE staff SET contact_id = :contact_id WHERE id = :id;

-- name: desk_counts^
-- what the navigation shows; more than so many are just "more"
SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE closed_at IS NULL AND state = 'new'
            AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
            LIMIT :most) waiting) AS waiting,
       (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE closed_at IS NULL AND owner_id = :me LIMIT :most) mine) AS mine,
       (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE closed_at IS NULL AND sort_at < :now
            AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
            ORDER BY sort_at LIMIT :most) late) AS late,
       (SELECT COUNT(*) FROM (SELECT 1 FROM missing_papers WHERE state = 'open' AND until_on <= :today
            LIMIT :most) papers) AS papers,
       (SELECT COUNT(*) FROM (SELECT 1 FROM visits WHERE contact_id IS NULL
            AND ((state = 'promised' AND promised_on <= :today) OR (state = 'planned' AND told = 0 AND day >= :today))
            LIMIT :most) to_ring) AS to_ring;

-- name: desk_facts_off
SELECT record, staff_id, reason, at FROM desk_facts_off ORDER BY record LIMIT 5000;

-- name: desk_fact_off!
INSERT INTO desk_facts_off (record, staff_id, reason, at) VALUES (:record, :staff_id, :reason, :now)
    ON CONFLICT (record) DO NOTHING;

-- name: desk_fact_on!
DELETE FROM desk_facts_off WHERE record = :record;
