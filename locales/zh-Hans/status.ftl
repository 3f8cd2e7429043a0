# 查办证进度。先要回执号，再要手机尾号；对不上时，不说有没有这个回执。
status-ask-receipt =
    我帮您查办到哪一步了。请写回执上的编号（字母和数字）。
    没有回执：护照、通行证、签证和居留证件可以打{ $hotline }查，其他证件请问受理的窗口。
status-hint-receipt = 这不像回执上的编号。它一般由字母和数字组成，印在受理时给您的回执上。找不到回执，回复“人工”。
status-ask-check = 为了不让别人查到，请再写办理时留的手机号的后四位。（回执尾号{ $tail }）
status-hint-check = 请写四位数字，就是办理时留的那个手机号的最后四位。
status-error-locked = 试错的次数太多了。为了保护您的信息，请过一个小时再试。
status-locked =
    试错的次数太多了。为了保护证件信息，请过一个小时再试。
    着急的话，带上身份证件和回执问窗口，或者打电话：
    { $lines }
status-no-match =
    对不上，没法告诉您结果。可能编号或者尾号有一个写错了，也可能这里还没有登记。
    请再核对一下回执。护照、通行证、签证和居留证件也可以打{ $hotline }查。
status-choose = 上面是您正在关注的证件，有变化我会告诉您。
status-more = 另外还有{ $more }份，没有全列出来。
status-another = 查另一份
status-unfollow-label = 取消关注：{ $item }（尾号{ $tail }）
status-followed = 有变化我会马上告诉您，不用天天来问。不想收提醒，回复“停止提醒”。
status-stopped = 您之前停了提醒，所以有变化我不会主动告诉您。想让我告诉您，回复“恢复提醒”。
status-over = 这份证件已经办完了。如果不是您或家人领走的，请马上问窗口，或者回复“人工”。
status-offer-agent = 别人能代领吗
status-offer-unfollow = 取消关注这份
status-collected = 拿到就好：{ $item }（回执尾号{ $tail }）不再提醒您去领了。
status-unfollowed = 好的，{ $item }（回执尾号{ $tail }）有变化我不再告诉您。想知道的时候，再来查就行。
status-aside = 查办证进度要另外问几句话。先把这一步办完，或者回复“取消”，再说“查进度”。
status-nothing-missing = 您跟着的证件，现在都没有登记要补的材料。
