# When something fails.
error-general = That did not work, and nothing was changed. Please try again.
error-fault = Sorry, something failed on our side and nothing was changed. Please try again; if it happens again, tell the staff fault number { $number }.
