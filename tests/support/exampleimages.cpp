// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exampleimages.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

Image fullImage()
{
    return {.place = {.region = u"ap-seoul"_s},
            .imageId = u"img-qlzp4oea"_s,
            .osName = u"Ubuntu Server 22.04 LTS 64bit"_s,
            .imageType = u"PRIVATE_IMAGE"_s,
            .createdTime = u"2026-09-07T16:30:00+09:00"_s,
            .imageName = u"web-golden"_s,
            .imageDescription = u"Weekly build"_s,
            .imageSize = 50,
            .architecture = u"x86_64"_s,
            .imageState = u"NORMAL"_s,
            .platform = u"Ubuntu"_s,
            .imageCreator = u"100012345678"_s,
            .imageSource = u"CREATE_IMAGE"_s,
            .syncPercent = 100,
            .isSupportCloudinit = true,
            .snapshotSet = {{u"snap-gqa37j2p"_s, u"SYSTEM_DISK"_s, 50},
                            {u"snap-0a1b2c3d"_s, u"DATA_DISK"_s, 200}},
            .tags = {{u"env"_s, u"prod"_s}, {u"team"_s, u"pay"_s}},
            .licenseType = u"TencentCloud"_s,
            .imageFamily = u"web"_s,
            .imageDeprecated = false,
            .cdcCacheStatus = u"CACHED_ALL"_s,
            .created = QDateTime(QDate(2026, 9, 7), QTime(7, 30), QTimeZone::utc()),
            .unread =
                    R"({"SyncPercent":null,"NewCounter":9007199254740993,"NewPart":{"Ready":true}})"};
}

Image awkwardImage()
{
    return {.place = {.region = u"ap-hongkong"_s},
            .imageId = u"img-a1b2c3d4"_s,
            .osName = u"-1+1"_s,
            .imageType = u"TYPE_OF_TOMORROW"_s,
            .createdTime = u"yesterday"_s,
            .imageName = u"=HYPERLINK(\"http://x\",\"y\")"_s,
            .imageDescription = u"line one\r\nline \"two\", <b>bold</b>"_s,
            .imageSize = -1,
            .platform = u" Debian "_s,
            .imageCreator = u"웹 서버 镜像"_s,
            .imageSource = u"\uFF1Dcmd"_s,
            .isSupportCloudinit = false,
            .snapshotSet = {{u"snap:1"_s, {}, {}}},
            .tags = {{u"a=b;c"_s, u"d:e\\f"_s}, {u"empty"_s, {}}},
            .imageDeprecated = true,
            .unread = R"({"Tags":[{"Key":"empty","Value":null}]})"};
}

Image bareImage()
{
    return {.place = {.region = u"na-ashburn"_s}, .imageId = u"img-00000000"_s};
}

QList<Image> exampleImages()
{
    return {fullImage(), awkwardImage(), bareImage()};
}
