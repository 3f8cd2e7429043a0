answer-transit_without_visa-other =
    过境免签：最长停留{ $hours }，{ $countries }的人可以用，{ $ports }可以进。
    要有前往第三国或地区、日期已定的联程票。
    工作、学习、采访不算过境，要办签证。
    您的国籍和口岸在不在内，请拨打{ $hotline }，中英文都行。
