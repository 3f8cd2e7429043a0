# 申请上门办证：一步一步问什么。
visit-choose-item = 可以请人上门。要办哪一样？
visit-hint-item = 上门只办上面这几样。请点一个，或者写出证件的名字。
visit-begun = 好的，上门办{ $item }，我来登记。
visit-choose-reason = 来不了大厅，是因为什么？说个大概就行，不用发证明。
visit-reason-label-bed-bound = 卧床，起不来
visit-reason-label-hard-to-walk = 行动不便
visit-reason-label-very-old = 年纪大了
visit-reason-label-in-hospital = 住院或住养老院
visit-reason-label-other = 别的原因
visit-reason-bed-bound = 卧床
visit-reason-hard-to-walk = 行动不便
visit-reason-very-old = 年纪大
visit-reason-in-hospital = 住院或住养老院
visit-reason-other = { $words }
visit-tell-reason = 您用自己的话说一句就行。
visit-ask-address-home =
    请写住址：街道、门牌、楼栋、单元、房号。
    顺便写上几楼、有没有电梯，就不用再问了。
visit-ask-address-hospital = 请写医院或养老院的名字、哪栋楼、几楼、哪个病房和床号。
visit-hint-address = 这还找不到门。请写清楚街道、门牌或小区、楼栋和房号，比如“柳林路18号院2栋301室”。
visit-choose-district = 这个地方在哪一片？
visit-district-label = { $district }
visit-address-needed = 没有住址，民警找不到门，没法上门。住址只给上门的民警看，到那一天才看得到。不想写也没关系，可以打{ $phone }商量。
visit-ask-lift = { $floor }楼，有没有电梯？我们要抬设备上去。
visit-ask-house = 住几楼？有没有电梯？我们要抬设备上去。可以直接写“五楼，没有电梯”。
visit-house-label-ground = 一楼或平房
visit-house-label-lift = 有电梯
visit-house-label-stairs = 没有电梯
visit-ask-floor = 在几楼？
visit-hint-floor = 没看懂是几楼。请写数字，比如“5”。
visit-house-lift = { $floor }楼，有电梯
visit-house-stairs = { $floor ->
        [1] 一楼
       *[other] { $floor }楼，没有电梯
    }
visit-house-unknown = { $floor }楼
visit-house-lift-only = 有电梯
visit-house-stairs-only = 没有电梯
visit-house-unknown-only = 楼层没有写
visit-choose-time = 哪天方便？点一个，或者直接写，比如“下周三上午”。
visit-choose-part = { $day }，什么时候方便？
visit-any-day = 哪天都行
visit-error-day-full = { $day }排不上。别的时间：
visit-error-days-full = { $first }到{ $last }都排不上。别的时间：
visit-nothing-free = 这两周的上门都排满了。您可以先登记，有空出来的时间工作人员安排您。
visit-hint-time = 没看懂是哪天。请点一个选项，或者写“明天”“下周三上午”。
visit-ask-contact = 上门前打给谁？
visit-ask-name = 上门前打给谁？请写联系人的姓名和电话。
visit-ask-name-alone = 上门前打给谁？请写联系人的姓名。
visit-hint-name = 这不像一个姓名。请写联系人的姓名，后面可以带上电话。
visit-ask-phone = 联系人的电话是多少？
visit-confirm =
    请核对：
    办什么：{ $tasks }
    原因：{ $reason }
    住址：{ $district }，{ $address }（{ $house }）
    时间：{ $when }
    联系人：{ $name }，{ $phone }

    证件和材料，民警上门时当面看，这里不用发照片。就这样申请，可以吗？
visit-confirm-yes = 可以，申请
visit-confirm-more = 家里还有人要办
visit-confirm-change = 改一处
visit-confirm-no = 先不办
visit-hint-confirm = 请点一个选项：没问题就回复“可以”，要改就回复“改一处”。
visit-another = 家里还有人要办什么？一次上门一起办。
visit-change = 要改哪一处？
visit-change-item = 办什么
visit-change-reason = 原因
visit-change-address = 住址
visit-change-time = 时间
visit-change-contact = 联系人
visit-received =
    申请收到了，编号 { $code }
    办什么：{ $tasks }
    时间：{ $when }

    工作人员看过就在这里答复您。定下来以后，前一天告诉您几点到，出发时再说一声。
    想看进度、改时间，或者不用来了，回复“我的上门”。
visit-offer-mine = 我的上门
visit-aside = 上门办证可以。先把这一步做完，再回复“上门”，我就接着给您登记。
visit-not-here =
    明白了，来不了大厅，想请人上门。我还不能替您登记，请打电话告诉工作人员：
    { $lines }
visit-error-no-address = 还缺住址，没有住址上不了门。
visit-error-not-offered = { $item }现在还不能上门办。
visit-not-offered = { $item }现在还不能上门办。实在来不了，请打{ $phone }，和工作人员商量。
visit-choose-offered = 上门能办的是这几样，是要办其中的一样吗？
visit-error-too-many = 您已经有{ $most }次上门在办，先办完一次再申请。
visit-noted = 好的，这个记下了，后面不用再说。
