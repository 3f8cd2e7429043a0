# 市民反映的事办到哪了；工作人员对市民说的话；发给工作人员的提醒。
cases-kind-complaint = 投诉
cases-kind-suggestion = 建议
cases-kind-thanks = 感谢
cases-kind-cannot-get-done = 没办成的事
cases-kind-question = 留言
cases-kind-bad-rating = 差评回访

cases-state-new = 已收到，等工作人员接手
cases-state-transferred = 已转交，等那边接手
cases-state-claimed = 正在办理
cases-state-waiting-for-citizen = 等您回复
cases-state-waiting-inside = 正在办理，等内部核实
cases-state-answered = 已经答复您
cases-state-passed-on = 已送到
cases-state-closed-solved = 已办结，已解决
cases-state-closed-not-solved = 已办结，没能解决
cases-state-closed-explained = 已办结，已说明原因
cases-state-withdrawn = 您已撤回

cases-none = 您还没有反映过什么事。要说，随时可以。
cases-offer-report = 我要投诉
cases-choose = 您反映的事，想看哪一件？
cases-label = { $code } { $kind }：{ $state }
cases-stands =
    { $kind } { $code }，{ $opened }收到
    现在：{ $state }
cases-stands-until =
    { $kind } { $code }，{ $opened }收到
    现在：{ $state }
    经办人：{ $owner }
    最晚{ $due }给您答复
cases-stands-late =
    { $kind } { $code }，{ $opened }收到
    现在：{ $state }
    经办人：{ $owner }
    原定{ $due }前给您答复，已经过了，很抱歉。大厅负责人知道，有结果马上在这里告诉您。
cases-stands-words =
    { $stands }

    最近一次答复（{ $at }）：
    { $words }
cases-what-next = 还要补充什么吗？
cases-way-add = 补充
cases-way-withdraw = 撤回
cases-add-ask = 请写要补充的话，会加到 { $code } 里。
cases-added = 已经加到 { $code }，经办的人会看到。
cases-reopened = { $code } 已经重新打开，经办的人会看到您的话，再给您答复。
cases-aside = 您反映的事都记着，有消息会发到这里。先办完这一步，或者回复“取消”，再发“我的投诉”就能看到。
cases-aside-withdraw = 要撤回{ $codes }，先办完这一步，或者回复“取消”，再发“撤回投诉”。
cases-way-unname = 改成匿名
cases-unname-which = 哪一件要去掉您的名字？
cases-unnamed = { $lines }
cases-unnamed-anonymous = 好的，{ $code } 从现在起是匿名的：谁都看不到您是谁，答复只发到这个对话里，编号和期限不变。
cases-unnamed-hidden = 好的，从现在起，被反映的人看不到 { $code } 是您提交的。编号和期限不变。
cases-unnamed-named = { $code } 没有改动。
cases-unnamed-nothing = 您没有留过称呼和电话，工作人员没有看到过。您话里写到的名字和号码，也会遮住。
cases-unnamed-by = 跟您说实话：在这之前，{ $names }经办过，能看到您留的称呼和电话；看过的收不回来。您话里写到的名字和号码，从现在起也会遮住。
cases-unnamed-perhaps = 跟您说实话：还没有人办过，不过在这之前，打开过这一件的工作人员能看到您留的称呼和电话；看过的收不回来。您话里写到的名字和号码，从现在起也会遮住。
cases-unnamed-files = 您发过的照片和语音还在里面，办理的人能看到、听到。
cases-unnamed-already = 您反映的事已经是这样了，工作人员看不到您是谁。
cases-aside-unname = 要去掉名字，先办完这一步，或者回复“取消”，再发“改成匿名”。
cases-withdraw-which = 要撤回哪一件？
cases-add-which = 要补充到哪一件里？
cases-add-this = 这句话我没看懂。是要补充给 { $code } 的经办人看吗？
cases-add-answer = 工作人员在 { $code } 里问过您。这句是回答他们的吗？
cases-add-yes = 是，补充进去
cases-add-no = 不是
cases-confirm-withdraw = 确定撤回 { $code } 吗？撤回以后就不再办了。
cases-withdraw-yes = 确定撤回
cases-withdraw-no = 不撤回
cases-withdrawn = { $code } 已撤回，不再办理。改主意了，7天内发“还是要办”，就接着办。
cases-way-take-up = 还是要办
cases-confirm-take-up = { $code } 是您撤回的，要接着办吗？期限从现在重新算。
cases-take-up-yes = 接着办
cases-take-up-no = 不用了
cases-taken-up = 好的，{ $code } 接着办，最晚{ $due }给您答复。
cases-kept-withdrawn = 好的，{ $code } 还是撤回的。
cases-heard = 好的，{ $code } 一有消息，就发到这里。
cases-nobody = 还没有人接手
cases-no-place = 没有写明地点
cases-no-deadline = 没有期限

# 工作人员对市民说的话
cases-said =
    { $name }回复您（{ $code }）：
    { $words }
cases-asked =
    { $name }想请您补充（{ $code }）：
    { $words }

    直接在这里写就行，开头写“补充”，我会转给经办的人。
cases-answered =
    { $name }答复您（{ $code }）：
    { $words }

    还有不清楚的，在这里接着写，开头写“补充”，我会转给经办的人。
cases-late = 您的{ $kind } { $code }，原定{ $due }前给您答复，现在还没有办完，很抱歉。已经报给大厅负责人，有结果马上在这里告诉您，不用再提交一次。
cases-transferred = { $code } 已转给{ $to }办理。编号不变，最晚{ $due }给您答复。
cases-prolonged =
    { $code } 还需要一些时间，改为{ $due }前给您答复。
    原因：{ $words }
cases-closed-solved-plain = 您的{ $kind }（{ $code }）办结了，结果：已解决。还有问题，发“{ $code }”，再点“补充”，会重新打开。
cases-closed-solved =
    您的{ $kind }（{ $code }）办结了，结果：已解决。
    { $words }

    还有问题，发“{ $code }”，再点“补充”，会重新打开。
cases-closed-not-solved =
    您的{ $kind }（{ $code }）这里办结了，但没能解决，很抱歉。
    原因：{ $words }

    还能找谁：
    { $helper }

    不同意，发“{ $code }”，再点“补充”，会重新打开。
cases-closed-explained =
    您的{ $kind }（{ $code }）办结了，说明如下：
    { $words }

    还想问别处：
    { $helper }

    不同意，发“{ $code }”，再点“补充”，会重新打开。
cases-help-site = { $site }：{ $phone }
cases-help-hotline = 出入境的事：{ $hotline }
cases-help-city = 其他政务的事：{ $city_hotline }
cases-help-conduct = 民警违法违纪：{ $police_conduct }

# 发给工作人员的
cases-staff-new =
    新的{ $kind } { $code }：{ $about }
    “{ $excerpt }”
    期限：{ $due }
cases-staff-new-many =
    又有{ $count }件新的：
    { $lines }
cases-staff-new-line = { $code } { $kind }，{ $about }：“{ $excerpt }”
cases-staff-new-more = 另有{ $count }件没有列出，工作台里都有。
cases-staff-new-live =
    市民正在线上等人（{ $code }）：
    “{ $excerpt }”
cases-staff-added-live =
    市民在线上说（{ $code }）：
    “{ $excerpt }”
cases-staff-thanks =
    收到一份感谢 { $code }：{ $about }
    “{ $excerpt }”
cases-staff-thanks-unnamed =
    收到一份感谢 { $code }：{ $about }
    “{ $excerpt }”
    没写工号，也对不上姓名。请问一下当班的同事是谁，替市民转达。
cases-staff-bad-rating =
    市民给了差评，请回访 { $code }：{ $about }
    “{ $excerpt }”
    期限：{ $due }
cases-staff-own-day = 市民{ $day }要用
cases-staff-rated = 评的是 { $code }（{ $grade }）
cases-staff-added =
    { $code } 有补充，经办：{ $owner }。
    “{ $excerpt }”
cases-staff-reopened =
    { $code } 市民不满意结果，已重新打开，经办：{ $owner }，期限：{ $due }。
    “{ $excerpt }”
cases-staff-not-remedied =
    { $code } 的问题没有真正解决，已重新打开，经办：{ $owner }，期限：{ $due }。
    “{ $excerpt }”
cases-staff-unnamed = { $code } 市民要求去掉名字，请不要再对别人说是谁反映的。
cases-staff-withdrawn = { $code } 市民已撤回，不用再办。
cases-staff-taken-up =
    { $code } 市民撤回以后又要办，已重新打开，经办：{ $owner }，期限：{ $due }。
    “{ $excerpt }”
cases-staff-assigned =
    { $kind } { $code } 分给您了：{ $about }
    “{ $excerpt }”
    期限：{ $due }
cases-staff-transferred =
    { $kind } { $code } 转过来了：{ $about }
    “{ $excerpt }”
    期限：{ $due }
cases-staff-released =
    { $kind } { $code } 被退回，等人接手：{ $about }
    “{ $excerpt }”
    期限：{ $due }
cases-staff-return = { $kind } { $code } 接手后一直没有回音，已退回，等人接手。期限：{ $due }
cases-staff-first = { $kind } { $code } 还没有人联系市民，经办：{ $owner }。期限：{ $due }
cases-staff-warn = { $kind } { $code } 快到期了，经办：{ $owner }。期限：{ $due }
cases-staff-need = { $kind } { $code } 市民{ $due }就要用，经办：{ $owner }。
cases-staff-late = { $kind } { $code } 已经超期，经办：{ $owner }。期限是{ $due }。
cases-staff-very-late = { $kind } { $code } 超期很久了，经办：{ $owner }。期限是{ $due }。
cases-staff-again = { $kind } { $code } 还是没有办完，经办：{ $owner }。期限是{ $due }。
cases-staff-promise = { $code } 答应过市民，{ $due }给回音，经办：{ $owner }。

cases-error-not-now = 这件事现在的状态不能这样办，请先看一眼最新情况。
cases-error-none = 没有找到这个编号，请核对一下。只有提交的那个对话里能看到。
cases-error-claimed = { $code } 已经由{ $name }接手了。
cases-error-not-yours = { $code } 不在您手里，请先接手。
cases-error-changed = { $code } 刚刚有人改动过，请看一眼最新情况再办。
cases-error-nobody = { $code } 的反映人已要求删除资料，没有办法再回复。
cases-error-reason = 没有解决的事，请写明原因再办结。
cases-error-not-called-back = 回访还没有联系过市民。请先回复一句，再办结。
cases-error-too-many = 您有{ $most }件事还在办，先等等这些的结果，或者补充到原来的编号里。急事请回复“找工作人员”。
