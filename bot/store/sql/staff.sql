-- name: staff_invite_add!
INSERT INTO staff_invites (code, role, name, badge, site, expires_at, created_at)
VALUES (:code, :role, :called, :badge, :site, :expires, :now);

-- name: staff_invite_use^
-- each code once; no row back means it is forged, used or expired
UPDATE staff_invites SET used_at = :now, used_by = :contact_id
 WHERE code = :code AND used_at IS NULL AND expires_at > :now
RETURNING role, name, badge, site;

-- name: staff_tries^
SELECT failed, since FROM staff_tries WHERE contact_id = :contact_id;

-- name: staff_try_failed!
-- a new count begins when the old one is out of date
INSERT INTO staff_tries (contact_id, failed, since) VALUES (:contact_id, 1, :now)
    ON CONFLICT (contact_id) DO UPDATE
   SET failed = CASE WHEN staff_tries.since <= :before THEN 1 ELSE staff_tries.failed + 1 END,
       since = CASE WHEN staff_tries.since <= :before THEN excluded.since ELSE staff_tries.since END;

-- name: staff_add^
-- whoever wears the badge already is the same person, on one more channel
INSERT INTO staff (role, name, badge, site, contact_id, active, joined_at)
VALUES (:role, :called, :badge, :site, :contact_id, 1, :now)
    ON CONFLICT (badge) WHERE badge <> '' AND active = 1 DO UPDATE
   SET role = excluded.role, name = excluded.name, site = excluded.site, contact_id = excluded.contact_id
RETURNING id;

-- name: staff_contact_add!
INSERT INTO staff_contacts (contact_id, staff_id) VALUES (:contact_id, :staff_id)
    ON CONFLICT (contact_id) DO UPDATE SET staff_id = excluded.staff_id;

-- name: staff_of_contact^
SELECT s.id, s.role, s.name, s.badge, s.site, s.contact_id, s.active
  FROM staff_contacts c JOIN staff s ON s.id = c.staff_id WHERE c.contact_id = :contact_id AND s.active = 1;

-- name: staff_get^
SELECT id, role, name, badge, site, contact_id, active FROM staff WHERE id = :id;

-- name: staff_with_badge^
SELECT id, role, name, badge, site, contact_id, active FROM staff WHERE badge = :badge AND badge <> '' AND active = 1;

-- name: staff_leading
SELECT id, role, name, badge, site, contact_id, active FROM staff
 WHERE active = 1 AND role IN ('lead', 'admin') ORDER BY id LIMIT 500;

-- name: staff_active
SELECT id, role, name, badge, site, contact_id, active FROM staff WHERE active = 1 ORDER BY id LIMIT 2000;

-- name: staff_dismiss^
UPDATE staff SET active = 0 WHERE id = :id AND active = 1 RETURNING id;

-- name: staff_contacts_forget!
DELETE FROM staff_contacts WHERE staff_id = :staff_id;
