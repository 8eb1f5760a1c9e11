// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"

#include "simulator/cloudsimulator.h"

using namespace Qt::StringLiterals;

QProcessEnvironment environmentWithCredential()
{
    const Credential credential = CloudSimulator::credential();
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    return environment;
}

QProcessEnvironment environmentForWindow()
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}
