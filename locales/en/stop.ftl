# No more reminders, from the moment it is said.
stop-told = All right, from now on I send you no reminders at all. Your appointments and documents go on as before; ask me any time. Only about a home visit that is arranged I still write, so that nobody waits in vain.
stop-told-document = All right, I will not write when a document changes. Other reminders stay.
stop-told-appointment = All right, I will not remind you of appointments. They are still booked, so please note the time; other reminders stay.
stop-told-wish = All right, the reminders you set yourself will not be sent. Other reminders stay.
stop-only-document = Only those about documents
stop-only-appointment = Only those about appointments
stop-only-wish = Only those I set myself
stop-resumed = All right, reminders are on again.
