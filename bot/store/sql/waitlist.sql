-- name: waitlist_add^
-- no row back means that this phone waits for this item already
INSERT INTO waitlist (contact_id, site, item, also, people, places, green, day, part, person, phone_key, state, created_at)
VALUES (:contact_id, :site, :item, :also, :people, :places, :green, :day, :part, :person, :phone_key, 'waiting', :now)
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: waitlist_get^
SELECT id, contact_id, site, item, also, people, places, green, day, part, person, phone_key, state
  FROM waitlist WHERE id = :id;

-- name: waitlist_of_contact
SELECT id, contact_id, site, item, also, people, places, green, day, part, person, phone_key, state
  FROM waitlist WHERE contact_id = :contact_id AND state || '' IN ('waiting', 'offered')
   AND (day = '' OR day >= :today) ORDER BY id LIMIT 20;

-- name: waitlist_in_line
-- first come, first served, of those who fit in and were not offered this before; nobody gets what they gave back, nor
-- what they have
SELECT w.id, w.contact_id, w.site, w.item, w.also, w.people, w.places, w.green, w.day, w.part, w.person, w.phone_key,
       w.state
  FROM waitlist w
 WHERE w.site = :site AND w.day IN (:day, '') AND w.state || '' = 'waiting' AND w.places <= :places
   AND NOT EXISTS (SELECT 1 FROM waitlist_offers o
                    WHERE o.entry_id = w.id AND o.site = :site AND o.window_id = :window AND o.starts_at = :starts)
   AND NOT EXISTS (SELECT 1 FROM appointments a
                    WHERE a.phone_key = w.phone_key AND a.starts_at = :starts
                      AND (a.state = 'cancelled' AND a.site = :site OR a.state = 'booked' AND a.item = w.item))
 ORDER BY w.id LIMIT :most;

-- name: waitlist_of_days
-- who waits for one of these days, with what became of the notice about it
SELECT w.id, w.contact_id, n.state AS told
  FROM waitlist w
  LEFT JOIN notices n ON n.contact_id = w.contact_id AND n.kind = :kind AND n.about = 'waited_day' AND n.about_id = w.id
 WHERE w.site = :site AND w.day >= :first AND w.day <= :last AND w.state || '' = 'waiting'
 ORDER BY w.day, w.id LIMIT :most;

-- name: waitlist_turn^
-- no row back means that it is no longer in the state it was thought to be in
UPDATE waitlist SET state = :state WHERE id = :id AND state = :was RETURNING id;

-- name: waitlist_offer_add^
INSERT INTO waitlist_offers (entry_id, site, window_id, starts_at, hold_id, until_at, state)
VALUES (:entry_id, :site, :window, :starts, :hold_id, :until, 'live')
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: waitlist_offer_get^
SELECT o.id, o.entry_id, o.site, o.window_id, o.starts_at, o.hold_id, o.until_at, o.state, w.contact_id
  FROM waitlist_offers o JOIN waitlist w ON w.id = o.entry_id WHERE o.id = :id;

-- name: waitlist_offers_of
-- all that a contact could claim now
SELECT o.id, o.entry_id, o.site, o.window_id, o.starts_at, o.hold_id, o.until_at, o.state, w.contact_id
  FROM waitlist w JOIN waitlist_offers o ON o.entry_id = w.id
 WHERE w.contact_id = :contact_id AND w.state || '' = 'offered' AND o.state || '' = 'live' AND o.until_at > :now ORDER BY o.id;

-- name: waitlist_offer_lapsed^
-- what a contact who still waits was offered last and did not claim in time, whether it was passed on by now or not
SELECT o.id, o.entry_id, o.site, o.window_id, o.starts_at, o.hold_id, o.until_at, o.state, w.contact_id
  FROM waitlist w JOIN waitlist_offers o ON o.entry_id = w.id
 WHERE w.contact_id = :contact_id AND w.state || '' IN ('waiting', 'offered') AND o.state || '' IN ('live', 'lapsed')
   AND o.until_at <= :now AND o.until_at > :since ORDER BY o.until_at DESC, o.id DESC LIMIT 1;

-- name: waitlist_offer_live^
SELECT o.id, o.entry_id, o.site, o.window_id, o.starts_at, o.hold_id, o.until_at, o.state, w.contact_id
  FROM waitlist_offers o JOIN waitlist w ON w.id = o.entry_id WHERE o.entry_id = :entry_id AND o.state || '' = 'live';

-- name: waitlist_offer_decide^
-- one decision an offer, ever
UPDATE waitlist_offers SET state = :state WHERE id = :id AND state || '' = 'live' RETURNING id;

-- name: waitlist_offers_due
SELECT o.id, o.entry_id, o.site, o.window_id, o.starts_at, o.hold_id, o.until_at, o.state, w.contact_id
  FROM waitlist_offers o JOIN waitlist w ON w.id = o.entry_id
 WHERE o.state = 'live' AND o.until_at <= :now ORDER BY o.until_at LIMIT :most;
