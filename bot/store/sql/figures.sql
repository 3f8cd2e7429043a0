-- name: figure_cases
-- due: had a deadline that is decided by now; of these, on_time were closed by it
SELECT kind, CAST((opened_at - :first) / :week AS BIGINT) AS week, COUNT(*) AS count,
       CAST(SUM(CASE WHEN due_at IS NOT NULL AND state <> 'withdrawn' AND (closed_at IS NOT NULL OR due_at <= :now)
                     THEN 1 ELSE 0 END) AS BIGINT) AS due,
       CAST(SUM(CASE WHEN due_at IS NOT NULL AND state <> 'withdrawn' AND closed_at <= due_at
                     THEN 1 ELSE 0 END) AS BIGINT) AS on_time
  FROM (SELECT kind, state, opened_at, due_at, closed_at FROM cases
         WHERE opened_at >= :first AND opened_at < :last AND (:site = '' OR site = :site)
         ORDER BY opened_at DESC LIMIT :most) AS recent
 GROUP BY 1, 2 ORDER BY 1, 2;

-- name: figure_thanks
SELECT site, window_no, COUNT(*) AS count
  FROM (SELECT site, window_no FROM cases
         WHERE opened_at >= :first AND opened_at < :last AND kind = 'thanks' AND (:site = '' OR site = :site)
         ORDER BY opened_at DESC LIMIT :most) AS recent
 GROUP BY site, window_no ORDER BY 3 DESC, site, window_no LIMIT :rows;

-- name: figure_classes
SELECT m.class_id, COUNT(*) AS count
  FROM (SELECT id FROM cases
         WHERE opened_at >= :first AND opened_at < :last AND (:site = '' OR site = :site)
         ORDER BY opened_at DESC LIMIT :most) AS recent
  JOIN class_members m ON m.case_id = recent.id
 GROUP BY m.class_id ORDER BY 2 DESC, 1 LIMIT :rows;

-- name: figure_last_served
SELECT code, item, site, window_id, starts_at, arrived_at, served_at, excused_at
  FROM (SELECT code, item, site, window_id, starts_at, arrived_at, served_at, excused_at,
               ROW_NUMBER() OVER (PARTITION BY site, CAST((starts_at - :first) / :day AS BIGINT)
                                      ORDER BY served_at DESC, code) AS place
          FROM (SELECT code, item, site, window_id, starts_at, arrived_at, served_at, excused_at FROM appointments
                 WHERE starts_at >= :first AND starts_at < :last AND state = 'booked' AND served_at IS NOT NULL
                   AND (:site = '' OR site = :site)
                 ORDER BY starts_at DESC LIMIT :most) AS recent) AS ready
 WHERE place = 1 ORDER BY starts_at DESC, code;

-- name: figure_ratings
SELECT stars, COUNT(*) AS count
  FROM (SELECT stars FROM cases
         WHERE opened_at >= :first AND opened_at < :last AND stars IS NOT NULL AND (:site = '' OR site = :site)
         ORDER BY opened_at DESC LIMIT :most) AS recent
 GROUP BY stars;

-- name: figure_visits
-- what was booked and is over, not on a day that was shut after all; waited in milliseconds, from the appointed time or the later arrival until served
SELECT CAST((starts_at - :first) / :week AS BIGINT) AS week, COUNT(*) AS count,
       CAST(SUM(CASE WHEN arrived_at IS NULL AND served_at IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS absent,
       COUNT(served_at) AS served,
       CAST(SUM(CASE WHEN served_at IS NULL OR served_at <= starts_at THEN 0
                     WHEN arrived_at > served_at THEN 0
                     WHEN arrived_at > starts_at THEN served_at - arrived_at
                     ELSE served_at - starts_at END) AS BIGINT) AS waited
  FROM (SELECT starts_at, arrived_at, served_at FROM appointments a
         WHERE starts_at >= :first AND starts_at < :last AND state = 'booked' AND (:site = '' OR site = :site)
           AND NOT EXISTS (SELECT 1 FROM hall_exceptions e
                          WHERE e.kind = 'closed' AND e.site = a.site AND e.ends_at > a.starts_at
                            AND e.begins_at <= a.starts_at AND (e.ended_at IS NULL OR e.ended_at > a.starts_at))
         ORDER BY starts_at DESC LIMIT :most) AS recent
 GROUP BY 1 ORDER BY 1;

-- name: figure_wordings
-- of what is over, not cancelled, and was reminded of with one of the wordings (any reminder but the :last_kind): how many
-- came to nobody's desk, by wording; a day that was shut after all does not count
SELECT wording, COUNT(*) AS count,
       CAST(SUM(CASE WHEN arrived_at IS NULL AND served_at IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS absent
  FROM (SELECT wording, arrived_at, served_at FROM appointments a
         WHERE starts_at >= :first AND starts_at < :last AND state = 'booked' AND (:site = '' OR site = :site)
           AND wording IS NOT NULL
           AND EXISTS (SELECT 1 FROM notices n
                        WHERE n.contact_id = a.contact_id AND n.about = 'appointment' AND n.about_id = a.id
                          AND n.state = 'queued' AND n.kind LIKE 'reminder-%' AND n.kind <> :last_kind)
           AND NOT EXISTS (SELECT 1 FROM hall_exceptions e
                            WHERE e.kind = 'closed' AND e.site = a.site AND e.ends_at > a.starts_at
                              AND e.begins_at <= a.starts_at AND (e.ended_at IS NULL OR e.ended_at > a.starts_at))
         ORDER BY starts_at DESC LIMIT :most) AS recent
 GROUP BY wording ORDER BY wording;

-- name: figure_case_rows
-- which: all, due (their deadline is decided by now), in_time, late, or rated; site - is none, of_class 0 is any case, -1 one of any class
SELECT code, kind, state, site, window_no, badge, opened_at, due_at, closed_at, stars FROM cases
 WHERE opened_at >= :first AND opened_at < :last
   AND (:site = '' OR site = CASE :site WHEN '-' THEN '' ELSE :site END)
   AND (:kind = '' OR kind = :kind) AND (:window = '*' OR window_no = :window)
   AND (:of_class = 0 OR EXISTS (SELECT 1 FROM class_members m
                                  WHERE m.case_id = cases.id AND (:of_class = -1 OR m.class_id = :of_class)))
   AND (:which = 'all'
        OR (:which = 'rated' AND stars IS NOT NULL AND (:stars = 0 OR stars = :stars))
        OR (:which = 'due' AND due_at IS NOT NULL AND state <> 'withdrawn'
            AND (closed_at IS NOT NULL OR due_at <= :now))
        OR (:which = 'in_time' AND state <> 'withdrawn' AND closed_at <= due_at)
        OR (:which = 'late' AND state <> 'withdrawn' AND due_at <= :now AND (closed_at IS NULL OR closed_at > due_at)))
 ORDER BY opened_at DESC, id DESC LIMIT :most;

-- name: figure_visit_rows
-- which: served, or absent
SELECT code, item, site, window_id, starts_at, arrived_at, served_at, excused_at FROM appointments a
 WHERE starts_at >= :first AND starts_at < :last AND state = 'booked' AND (:site = '' OR site = :site)
   AND ((:which = 'served' AND served_at IS NOT NULL)
        OR (:which = 'absent' AND arrived_at IS NULL AND served_at IS NULL))
   AND NOT EXISTS (SELECT 1 FROM hall_exceptions e
                          WHERE e.kind = 'closed' AND e.site = a.site AND e.ends_at > a.starts_at
                            AND e.begins_at <= a.starts_at AND (e.ended_at IS NULL OR e.ended_at > a.starts_at))
 ORDER BY starts_at DESC, id DESC LIMIT :most;
