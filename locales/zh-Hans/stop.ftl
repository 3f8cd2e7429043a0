# 停止提醒。一说就停。
stop-told = 好的，从现在起不再主动给您发任何提醒。您的预约和证件照常办，想知道时随时来问。只有约好的上门办理，民警出发或者改期还会告诉您，免得您白等。
stop-told-document = 好的，证件有变化不再主动告诉您，其他提醒照旧。
stop-told-appointment = 好的，预约不再提醒，其他提醒照旧。预约本身还在，请自己记好时间。
stop-told-wish = 好的，您自己设的提醒不再发，其他提醒照旧。
stop-only-document = 只停证件的
stop-only-appointment = 只停预约的
stop-only-wish = 只停我自己设的
stop-resumed = 好的，提醒恢复了。
